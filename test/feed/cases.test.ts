// Cases made after public bug reports, beside the checkout: each input that has an expected feed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFeed, type ParseOptions } from '../../src/feed/index.js';
import { bytesOf, hasShared, shared } from './shared.js';

interface Expected {
  articles?: Record<string, unknown>[];
}

const folder = `${shared}cases/`;
const json = <T>(path: string, otherwise: T): T =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : otherwise;

function inputOf(name: string): string | undefined {
  return ['input.xml', 'input.json'].map((file) => `${folder}${name}/${file}`).find((path) => existsSync(path));
}

const cases = existsSync(folder)
  ? readdirSync(folder).filter((name) => {
      const { articles } = json<Expected>(`${folder}${name}/expected.json`, {});
      return articles !== undefined && inputOf(name) !== undefined;
    })
  : [];

/** Compares the members that are named: null is absence, `summaryMax` the longest summary allowed. */
function expectToMatch(actual: unknown, expected: unknown): void {
  if (expected === null) expect(actual).toBeUndefined();
  else if (typeof expected !== 'object') expect(actual).toEqual(expected);
  else {
    for (const [key, value] of Object.entries(expected as object)) {
      const members = actual as Record<string, unknown>;
      if (key === 'summaryMax') expect((members.summary as string).length).toBeLessThanOrEqual(value as number);
      else expectToMatch(members[key], value);
    }
  }
}

describe.skipIf(!hasShared)('cases', () => {
  it.each(cases)('%s', (name) => {
    const { bytes, ...options } = json<ParseOptions & { bytes?: boolean }>(`${folder}${name}/options.json`, {});
    const path = inputOf(name)!;
    const input = bytes ? bytesOf(path) : readFileSync(path, 'utf8');
    const feed = parseFeed(input, { url: 'https://news.example/rss.xml', ...options });
    expectToMatch(feed, json<Expected>(`${folder}${name}/expected.json`, {}));
  });
});
