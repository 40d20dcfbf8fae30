// What a node of the small tree says: as it stands, as a number, as HTML, as plain text.
import { need } from '../rare.js';
import { looksLikeHtml } from '../text/markup.js';
import { count, plainText } from '../text/plain-text.js';
import { first, type Node } from '../xml/feed-node.js';

/** The text of a node as it stands. */
export const raw = ({ text }: Node) => text.trim();
/** A count. */
export const number = ({ text }: Node) => count(text);
/** Plain text. */
export const plain = (node: Node) => plainText(markup(node));

/** The text of a node as HTML. Atom's is plain unless it says otherwise; elsewhere readers have to guess. */
export function markup(node: Node): string {
  const text = raw(node);
  const type = first(node, 'type', raw);
  if (first(node, 'mode', raw) === 'base64' || (type && /^(?!text|.*xml).*\//.test(type))) return need().base64(text);
  return (type ? /^text(?:\/plain)?$/.test(type) : node.literal) && !looksLikeHtml(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    : text;
}
