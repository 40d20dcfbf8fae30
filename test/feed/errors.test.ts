// Bad input: only FeedError, with a message that tells one kind from another.
import { expect, test } from 'vitest';
import { FeedError, parseFeed } from '../../src/feed/index.js';

function errorOf(input: string | Uint8Array): FeedError {
  try {
    parseFeed(input);
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('no error');
}

test.each(['', ' \n\t', '\ufeff', new Uint8Array(), new Uint8Array([0xef, 0xbb, 0xbf]), new Uint8Array([0xff, 0xfe])])(
  'nothing is empty',
  (input) => expect(errorOf(input).code).toBe('empty'),
);

test('each kind of what is no feed is told apart', () => {
  const messages = [
    '<!doctype html><html><title>Masuk</title><body>',
    '<?xml version="1.0"?><svg/>',
    '{"a":1}',
    '{"a":',
    '[1]',
    'bukan umpan',
    new Uint8Array([1, 200, 3, 255, 60, 7]),
  ].map((input) => {
    const { code, message } = errorOf(input);
    expect(code).toBe('parse');
    return message;
  });
  expect(messages[0]).toMatch(/^XML: .* an HTML page$/);
  expect(messages[1]).toBe('XML: <svg> at character 21 begins no feed');
  expect(messages[2]).toMatch(/^JSON at character 0/);
  expect(messages[3]).toMatch(/^JSON: .*(position|column|end)/);
  expect(messages[4]).toMatch(/^JSON at|Neither/);
  expect(messages[5]).toMatch(/^Neither XML nor JSON/);
  expect(messages[6]).toMatch(/^Neither XML nor JSON/);
});

test.each([
  '<rss/>',
  '<rss version="2.0"><channel><title>Kosong</title></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}',
  '[]',
])('%s is a feed without articles', (input) => {
  expect(parseFeed(input).articles).toEqual([]);
});
