// Asks rebind.example twice in the namespace of rebinding.sh: its name server says a public address first, then
// 127.0.0.1.
import { type ChildProcess, spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { createServer } from 'node:http';
import { NodeUpstream } from '../../src/gateway/node/send-request.js';

const PORT = 8080;
const NAME = 'rebind.example';
let secret = 0;

const listen = (host: string, count: () => void) =>
  new Promise<void>((resolve) => {
    const server = createServer((_request, response) => {
      count();
      response.setHeader('connection', 'close').end('x');
    });
    server.listen(PORT, host, resolve);
  });

/** Starts dnsmasq with one address for the name, and waits until that is what the system says. */
async function nameServer(address: string): Promise<ChildProcess> {
  const options = ['--no-hosts', '--no-resolv', '--listen-address=127.0.0.1', '--bind-interfaces', '--local-ttl=0'];
  const args = ['--keep-in-foreground', '--user=root', '--pid-file=', ...options, `--address=/${NAME}/${address}`];
  const child = spawn('dnsmasq', args, { stdio: 'inherit' });
  for (;;) {
    const found = await lookup(NAME, { family: 4 }).catch(() => undefined);
    if (found?.address === address) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ended = (child: ChildProcess) => {
  const gone = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  return gone;
};

await listen('93.184.216.34', () => undefined);
await listen('127.0.0.1', () => (secret += 1));

const upstream = new NodeUpstream();
const request = {
  url: new URL(`http://${NAME}:${PORT}/`),
  headers: {},
  allow: [],
  firstByteMs: 5000,
  timeoutMs: 5000,
  maxBytes: 1000,
};
const ask = async () => {
  try {
    await upstream.send(request);
    return 'ok';
  } catch (error) {
    const { message } = error as Error;
    return message.includes('private address') ? 'refused' : message;
  }
};

const publicly = await nameServer('93.184.216.34');
const first = await ask();
await ended(publicly);
const privately = await nameServer('127.0.0.1');
const second = await ask();
await ended(privately);
console.log(JSON.stringify({ first, second, secret }));
process.exit(0);
