// What is no feed: the error that says what it is instead.
import { FeedError } from '../feed-error.js';
import { scan } from '../xml/scanner.js';

/** The error for a text without a feed in it: it names the first element, if there is one. */
export function failure(source: string): FeedError {
  let message = 'Neither XML nor JSON at character 0';
  scan(source, {
    open(name, _, from) {
      message = `XML: <${name.slice(0, 40)}> at character ${from} begins ${name === 'html' ? 'an HTML page' : 'no feed'}`;
      return true;
    },
    close() {},
    text() {},
  });
  return new FeedError('parse', message);
}
