// Bytes to text: charset by byte order mark, then header, then prolog, then what the bytes look like.

/** Decodes a feed's bytes. It never throws: a charset that is unknown, or that the bytes contradict, gives way to the next. */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const decode = (charset: string, fatal = false) =>
    new TextDecoder(charset, { fatal })
      // { stream: true }: a character cut off by the end is no error, and Node 20 reads windows-1252 right (nodejs/node#56542).
      .decode(bytes, { stream: true });
  const [first, second] = bytes;
  // UTF-16 shows in the first two bytes; UTF-32, which browsers dropped, is read as UTF-16 with NULs between the characters.
  if (!first || first === 0xfe || !second || second === 0xfe)
    return decode(!first || first === 0xfe ? 'utf-16be' : 'utf-16le').replace(/\0/g, '');
  const charset = /(?:charset|encoding) *= *["']? *([\w:.-]+)/i;
  const prolog = String.fromCharCode(...bytes.subarray(0, 200)).split('?>')[0]!;
  for (const text of [contentType, prolog]) {
    try {
      const label = charset.exec(text)?.[1];
      if (label && !/16/.test(label)) return decode(label, true);
    } catch {
      /* Unknown or contradicted. */
    }
  }
  const text = decode('utf-8');
  return /[\x80-\ufffc]/.test(text) ? text : decode('windows-1252');
}

/** The text that base64 stands for; what is no base64 stays. */
export function base64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return text;
  }
}
