// Bytes to text: charset by byte order mark, then header, then prolog, then what the bytes look like.

const label = (pattern: RegExp, text: string) => pattern.exec(text)?.[1];

// UTF-16 shows in the first two bytes; UTF-32, which browsers dropped, is read as UTF-16 with a NUL beside each character.
function wideLabel([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff || first === 0) return 'utf-16be';
  if (first === 0xff && second === 0xfe || second === 0) return 'utf-16le';
}

/** Decodes a feed's bytes. It never throws: a charset that is unknown, or that the bytes contradict, gives way to the next. */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const decode = (charset: string, fatal: boolean) => new TextDecoder(charset, { fatal })
    // { stream: true }: a character cut off by the end is no error, and Node 20 reads windows-1252 right (nodejs/node#56542).
    .decode(bytes, { stream: true });
  const wide = wideLabel(bytes);
  if (wide) return decode(wide, false).replace(/\0/g, '');
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb;
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  const declared = utf8 ? [] : [label(/charset\s*=\s*["']?([\w:.-]+)/i, contentType), label(/encoding\s*=\s*["']([\w:.-]+)/i, head.slice(0, Math.max(0, head.indexOf('?>'))))];
  for (const charset of [...declared, 'utf-8']) {
    try {
      // ASCII-compatible bytes are no UTF-16, whatever they say.
      if (charset && !/^utf-?16/i.test(charset)) return decode(charset, true);
    } catch { /* Unknown or contradicted. */ }
  }
  const text = decode('utf-8', false);
  return /[\x80-\ufffc]/.test(text) ? text : decode('windows-1252', false);
}
