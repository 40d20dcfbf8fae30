// The corpora beside the checkout: feedparser's cases in this model's terms, captured feeds, html5lib's entities.
import { describe, expect, test } from 'vitest';
import { FeedError, parseFeed, type Feed } from '../../src/feed/index.js';
import { agrees } from './feedparser/compare.js';
import { exceptions } from './feedparser/exceptions.js';
import { readerFor, readExpectations } from './feedparser/expectation.js';
import { bytesOf, filesIn, hasShared, shared } from './shared.js';

const folder = `${shared}corpora/feedparser`;
const latin1 = new TextDecoder('latin1');

function readCase(file: string) {
  const bytes = bytesOf(`${folder}/${file}`);
  const head = latin1.decode(bytes).replaceAll('\0', '');
  const header = (name: string) => new RegExp(`Header: *${name}: *(.*)`, 'i').exec(head)?.[1]?.trim();
  const expression = /Expect: *(.*)/.exec(head)?.[1] ?? '';
  const contentType = header('Content-type');
  const location = header('Content-Location');
  const url = new URL(location && !location.startsWith('javascript:') ? location : '/', 'http://127.0.0.1:8097/').href;
  return { bytes, expression, options: { url, timeZone: 'UTC', ...(contentType && { contentType }) } };
}

function parse(file: string): Feed | FeedError {
  const { bytes, options } = readCase(file);
  try {
    return parseFeed(bytes, options);
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
}

describe.skipIf(!hasShared)('feedparser', () => {
  const groups = new Map<string, { passed: number; failed: string[] }>();
  const files = filesIn(folder).filter((file) => file.endsWith('.xml'));

  test('no case throws anything but FeedError', () => {
    for (const file of files) parse(file);
  });

  test('its expectations hold, but for the listed exceptions', () => {
    for (const file of files) {
      const group = file.slice(0, file.lastIndexOf('/'));
      const expectations = readExpectations(readCase(file).expression).map(({ path, value }) => ({
        path,
        value,
        reader: readerFor(path),
      }));
      if (!expectations.length || expectations.some(({ reader }) => !reader)) continue;
      const feed = parse(file);
      const result = groups.get(group) ?? { passed: 0, failed: [] };
      groups.set(group, result);
      const wrong =
        feed instanceof FeedError
          ? [feed.message]
          : expectations
              .filter(({ reader, value }) => !agrees(reader!.kind, reader!.read(feed), value))
              .map(
                ({ path, value, reader }) =>
                  `${path} is ${JSON.stringify(reader!.read(feed))}, not ${JSON.stringify(value)}`,
              );
      if (wrong.length) result.failed.push(`${file}: ${wrong.join('; ')}`);
      else result.passed += 1;
    }
    const failed = [...groups.values()].flatMap((group) => group.failed);
    const total = [...groups.values()].reduce((sum, { passed }) => sum + passed, failed.length);
    console.log(
      [...groups]
        .map(([group, { passed, failed }]) => `${group.padEnd(30)} ${passed} of ${passed + failed.length}`)
        .join('\n'),
    );
    console.log(`all ${total - failed.length} of ${total}: ${(100 * (1 - failed.length / total)).toFixed(1)} %`);
    expect(failed.filter((line) => !exceptions.has(line.split(':')[0]!.split('/').slice(-2).join('/')))).toEqual([]);
    expect(failed.length / total).toBeLessThan(0.03);
  });
});

describe.skipIf(!hasShared)('captured feeds', () => {
  test.each(filesIn(`${shared}corpora/rss-parser`).filter((file) => file !== 'LICENSE'))(
    '%s gives as many items as it holds',
    (file) => {
      const bytes = bytesOf(`${shared}corpora/rss-parser/${file}`);
      const held = latin1.decode(bytes).match(/<(?:item|entry)[\s>]/g)?.length;
      expect(parseFeed(bytes).articles).toHaveLength(held ?? 0);
    },
  );
});
