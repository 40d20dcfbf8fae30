// Bounds of the body reader: a megabyte of anything ends, and what comes of it is no larger or deeper than a page can
// bear.
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/body/index.js';
import type { BodyNode } from '../../src/body/tree.js';
import { article } from './outline.js';

const size = (nodes: readonly BodyNode[]): number =>
  nodes.reduce((sum: number, node) => sum + 1 + (typeof node === 'string' ? 0 : size(node.children)), 0);
const depth = (nodes: readonly BodyNode[]): number =>
  Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 1 : 1 + depth(node.children))));
const megabyte = (part: string) => part.repeat(Math.ceil(1e6 / part.length));

const shapes = [
  '<p>',
  '<b>',
  '<div>',
  '</div>',
  '<ul>',
  '<ul><li>x',
  '<table>',
  '<table><tr><td>x',
  '<td>x',
  '<li>x',
  '<blockquote>x',
  '<a href=/x>x',
  '<b>x</i>',
  '<p>x</p>',
  'x<br>',
  '<br>',
  '&nbsp; ',
  '<',
  '<a',
  '<a b="',
  '<!--',
  '<script>',
  '<svg>',
  '<img src=x>',
  '<img srcset="',
  'a 1w, ',
  '<h1>x',
  '<figcaption>x',
  '<figure><img src=/a.jpg><figcaption>x',
  '<p class="caption ',
  '<p style="display: ',
  '<blockquote class=twitter-tweet>',
  '<blockquote class=twitter-tweet><a href=https://x.com/a/status/1>x</a></blockquote>',
  '<video><source>',
  'Baca juga ',
  '<p>Baca juga:</p>',
  '<p>Baca juga:</p><ul><li><a href=/x>panjang',
  '[…',
  '...',
  '<iframe src=https://youtu.be/x title=x>',
  '<pre>\n',
  '\u200b',
  'the post ',
];

describe('a megabyte of', () => {
  // Whatever takes time with the square of its input takes hours here.
  it.each(shapes)(
    '%j',
    (part) => {
      const { blocks } = readBody(article(megabyte(part)));
      expect(size(blocks)).toBeLessThan(20_050);
      expect(depth(blocks)).toBeLessThan(60);
    },
    20_000,
  );
});

it('a body that is cut for its size says so', () => {
  expect(readBody(article('<p>x</p>'.repeat(30_000))).isCut).toBe(true);
  expect(readBody(article('<p>x</p>'.repeat(3000))).isCut).toBe(false);
});

it('lists, quotes and tables lie eight deep at most, rows have fifty cells at most, and cells span no more than twenty columns', () => {
  expect(depth(readBody(article('<blockquote>'.repeat(60) + 'x')).blocks)).toBe(10);
  const [table] = readBody(article(`<table><tr>${'<td colspan=1000>x'.repeat(500)}<tr><td>y</table>`)).blocks;
  const [row] = (table!.children[0] as typeof table)!.children;
  expect((row as typeof table)!.children).toHaveLength(50);
  expect((row as typeof table)!.children).toMatchObject([{ spans: [undefined, undefined] }, ...Array(49).fill({})]);
});
