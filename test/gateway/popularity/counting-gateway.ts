// A gateway that counts into a SQLite file, as a process of its own that a test can kill: prints its address.
import { SILENT_LOG } from '../../../src/gateway/log.js';
import { createNodeGateway, listen } from '../../../src/gateway/node/index.js';

const [path, upstream] = process.argv.slice(2) as [string, string];
const gateway = createNodeGateway({
  listen: { port: 0 },
  metrics: false,
  store: `sqlite:${path}`,
  trustProxy: ['127.0.0.1'],
  feeds: { update: { url: upstream, allow: ['127.0.0.0/8'] }, populer: { popular: ['update'], atLeast: 5 } },
  count: {},
});
const { url } = await listen(gateway, SILENT_LOG);
process.stdout.write(`${url}\n`);
