// What a node of the small tree says: as it stands, as a number, as HTML, as plain text.
import { decodeBase64Text } from '../charset/base64.js';
import { looksLikeHtml } from '../text/markup.js';
import { parseCount, plainText } from '../text/plain-text.js';
import { firstValue, type FeedNode } from '../xml/feed-node.js';

/** The text of a node as it stands. */
export const rawText = ({ text }: FeedNode): string => text.trim();

/** A count. */
export const countOf = ({ text }: FeedNode): number | undefined => parseCount(text);

/** Plain text. */
export const textOf = (node: FeedNode): string => plainText(htmlOf(node));

/** The text of a node as HTML. Atom's and JSON's is plain unless it says otherwise; elsewhere readers have to guess. */
export function htmlOf(node: FeedNode): string {
  const type = firstValue(node, 'type', rawText)?.toLowerCase();
  const text = decodedText(node, type);
  const isPlain = type ? /^text(?:\/plain)?\b(?!\/)/.test(type) : node.isLiteral;
  return isPlain && !looksLikeHtml(text) ? escapeMarkup(text) : text;
}

/** The text of a node, out of base64 if it is in it; '' for what is no text at all. */
function decodedText(node: FeedNode, type: string | undefined): string {
  const text = rawText(node);
  if (firstValue(node, 'mode', rawText) === 'base64') return decodeBase64Text(text) ?? text;
  // RFC 4287, 4.1.3.3: content of other media types is base64. Many feeds give such a type to plain words.
  if (type === undefined || !isBinaryType(type)) return text;
  const decoded = decodeBase64Text(text);
  // Titles and summaries are always words.
  if (node.name.field !== 'content') return decoded || text;
  return decoded ?? (/^(?:image|audio|video|font)\//.test(type) ? '' : text);
}

/**
 * True for a media type that is neither text nor XML: `image/png`, `application/x-custom`; not `html`, `image/svg+xml`.
 */
function isBinaryType(type: string): boolean {
  return type.indexOf('/') > 0 && !/^text|xml/.test(type);
}

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
