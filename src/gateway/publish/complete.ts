// Whether a document came to its end: what is cut off must not replace a good copy.

// Roots of the formats that are read; a page that ends with `</channel>` alone was cut before `</rss>`.
const XML_END = /<\/(?:\w+:)?(?:rss|feed|rdf|urlset)\s*>$/i;
const TRAILING = /(?:\s|\0|<!--(?:(?!-->)[^])*-->|<\?[^>]*\?>)+$/;
/** Characters from the end that hold the end of the root, with what some servers append to it. */
const TAIL = 2000;

/** Whether the root of `bytes` is closed: the outermost element, or the outermost bracket of JSON. */
export function isComplete(bytes: Uint8Array): boolean {
  const tail = asciiOf(bytes.subarray(-TAIL)).replace(TRAILING, '');
  const head = asciiOf(bytes.subarray(0, 64)).trimStart();
  if (head.startsWith('{') || head.startsWith('[')) return isWholeJson(bytes);
  return XML_END.test(tail);
}

function isWholeJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** The ASCII of a text in any encoding that has it, UTF-16 included; all else becomes a question mark. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte !== 0 && byte < 128) text += String.fromCharCode(byte);
    else if (byte >= 128 && text !== '') text += '?';
  }
  return text;
}
