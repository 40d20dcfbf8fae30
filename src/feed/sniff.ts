// What a text is, by its first character; and what it is instead, where it is no feed.
import { FeedError } from './feed-error.js';
import { scan } from './xml/scanner.js';

/** The kinds of text that `readFeed` tells apart. */
export type TextKind = 'json' | 'xml' | 'empty';

/**
 * JSON begins with a bracket; all else is for the forgiving reader of XML. White space and stray NULs before it do not
 * count.
 */
export function sniffText(text: string): TextKind {
  const firstCharacter = /[^\s\0\ufeff]/.exec(text)?.[0];
  if (firstCharacter === undefined) return 'empty';
  return firstCharacter === '{' || firstCharacter === '[' ? 'json' : 'xml';
}

/** The error for a text without a feed in it: it names the first element, if there is one. */
export function noFeedError(source: string): FeedError {
  let message = 'Neither XML nor JSON at character 0';
  scan(source, {
    open(name, _, from) {
      const what = name === 'html' ? 'an HTML page' : 'no feed';
      message = `XML: <${name.slice(0, 40)}> at character ${from} begins ${what}`;
      return true;
    },
    close() {},
    text() {},
  });
  return new FeedError('parse', message);
}
