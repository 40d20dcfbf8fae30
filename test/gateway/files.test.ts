// The scripts that a gateway hands out: by version for ever, and by one address for a day.
import { afterAll, expect, it } from 'vitest';
import { testGateway } from './support.js';

const FILES = new Map(['berita.js', 'count.js', 'embed.js'].map((name) => [name, `/* ${name} */`]));
const test = testGateway(
  { feeds: { update: { url: 'https://news.example/feed/' } } },
  {
    version: '1.2.3',
    readFile: async (name) => {
      const text = FILES.get(name);
      return text === undefined
        ? undefined
        : { body: new TextEncoder().encode(text), contentType: 'text/javascript; charset=utf-8' };
    },
  },
);
afterAll(() => test.gateway.close());

it.each([
  ['/count.js', 'public, max-age=86400'],
  ['/embed.js', 'public, max-age=86400'],
  ['/cdn/1.2.3/count.js', 'public, max-age=31536000, immutable'],
])('hands out %s to any page', async (path, cacheControl) => {
  const response = await test.get(path);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': cacheControl,
    'content-type': 'text/javascript; charset=utf-8',
  });
  expect(await response.text()).toBe(`/* ${path.split('/').at(-1)} */`);
});

it.each(['/berita.js', '/cdn/1.2.2/count.js', '/cdn/1.2.3/none.js', '/cdn/1.2.3/..%2fcli.js'])(
  'has no %s',
  async (path) => {
    const response = await test.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  },
);
