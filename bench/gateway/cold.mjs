// A thousand readers of a feed that nobody has asked for before: the upstream sees one.
import { start } from './processes.mjs';

const ALLOW = ['127.0.0.0/8'];

export async function cold({ upstream }) {
  upstream.requests = 0;
  const config = { listen: { port: 0 }, metrics: false, feeds: { a: { url: upstream.url, allow: ALLOW } } };
  const gateway = await start('gateway', { config });
  const readers = Array.from({ length: 1000 }, () => fetch(`${gateway.url}/v1/feeds/a`));
  const answers = await Promise.all(readers.map(async (reader) => (await reader).text()));
  gateway.close();
  const isSame = new Set(answers).size === 1;
  return [
    {
      name: 'requests to the upstream for 1,000 cold ones at the same time',
      value: isSame ? upstream.requests : NaN,
      limit: 1,
    },
  ];
}
