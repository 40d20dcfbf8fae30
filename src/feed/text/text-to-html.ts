// Plain text as HTML that keeps its paragraphs and line breaks.
import { hasTags } from './markup.js';

/**
 * HTML that has no tags is plain text, whatever it was called: blank lines part its paragraphs, single line
 * breaks stay. HTML with tags, and what is on one line, is left as it is.
 */
export function withParagraphs(html: string): string {
  const text = html.trim();
  // Looked for one by one: that is much faster than a regular expression.
  const isOneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  if (isOneLine || hasTags(html)) return html;
  const paragraphs: string[][] = [[]];
  for (const line of html.split(/\r\n|[\n\r]/)) {
    const words = line.trim();
    const lastParagraph = paragraphs[paragraphs.length - 1]!;
    if (words) lastParagraph.push(words);
    else if (lastParagraph.length) paragraphs.push([]);
  }
  const filled = paragraphs.filter((lines) => lines.length);
  return filled.map((lines) => `<p>${lines.join('<br>')}</p>`).join('');
}
