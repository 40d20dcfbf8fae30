// A clock that was wrong and is set right: the list goes on. What it does to scores is in read-store-conformance.ts.
import { expect, it } from 'vitest';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import { eventually } from '../../support/eventually.js';
import { ALLOW, sendRss, startUpstream, testGateway } from '../support.js';

const HOUR = 3_600_000;
const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

it('publishes a new order though the clock was set back by two days', async () => {
  const upstream = await startUpstream(sendRss(['Satu', 'Dua', 'Tiga']));
  const test = testGateway(
    {
      feeds: { update: { url: upstream.url, allow: ALLOW }, populer: { popular: ['update'], atLeast: 3 } },
      count: {},
      trustProxy: ['192.0.2.1'],
    },
    // A busy machine may take longer for a new ranking than a reader waits.
    { hash: nodeHash, rankingPatienceMs: 60_000 },
  );
  let visitors = 0;
  const read = async (title: string) => {
    visitors += 1;
    const headers = {
      'user-agent': BROWSER,
      origin: 'https://news.example',
      'x-forwarded-for': `198.18.${visitors}.1`,
    };
    const body = JSON.stringify({ v: 1, p: '', e: [['r', `https://news.example/${title}`]] });
    const request = new Request('https://gateway.example/v1/read', { method: 'POST', body, headers });
    await test.gateway.fetch(request, { clientAddress: '192.0.2.1' });
    await test.settled();
  };
  const isRanked = async () => {
    const response = await test.get('/v1/feeds/populer');
    return ((await response.json()) as { _berita: { ranked: boolean } })._berita.ranked;
  };
  expect(await isRanked()).toBe(false);
  test.advance(-48 * HOUR);
  for (const title of ['Satu', 'Dua', 'Tiga', 'Tiga']) await read(title);
  // An order that takes its time comes with the next answer.
  await eventually(async () => expect(await isRanked()).toBe(true));
  expect((await test.titles('populer'))[0]).toBe('Tiga');
  await test.gateway.close();
  await upstream.close();
});
