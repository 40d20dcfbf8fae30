// The servers of the gateway's measurements, each in a process of its own: the gateway, and what it is compared with.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createNodeGateway, listen } from '../../dist/gateway/node/index.js';

const [kind, argument] = process.argv.slice(2);
const options = JSON.parse(argument ?? '{}');

/** Bare node:http that sends the same bytes and headers, and 304 to the same tag. */
async function bare({ bodyFile, headers }) {
  const body = readFileSync(bodyFile);
  const ofBody = new Set(['content-length', 'content-encoding', 'content-type']);
  const notModified = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofBody.has(name)));
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === headers.etag) {
      return response.writeHead(304, notModified).end();
    }
    return response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

/** Bare node:http that reads a body and answers 204: what a beacon costs at least. */
async function sink() {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

/** The gateway's metrics; nothing where the server is another. */
let readMetrics = () => '';

/** What became of the events: `counted`, and the reasons of those that did not count. */
function events() {
  const sums = {};
  for (const [, reason = 'counted', value] of readMetrics().matchAll(
    /^berita_reads_\w+_total(?:\{reason="(\w+)"\})? (\d+)$/gm,
  ))
    sums[reason] = Number(value);
  return sums;
}

let hashes = 0;

/** In place of SHA-256: digits that are others each time, for nearly nothing. */
function cheapHash() {
  hashes += 1;
  const digits = Math.imul(hashes, 0x9e3779b1) >>> 0;
  return digits.toString(16).padStart(8, '0').repeat(4);
}

/** A store of reads that knows the articles it was told of, and counts nothing. */
class NoReads {
  maxHits = 1000;
  #articles = new Map();

  salts = async () => ({ bucket: 1, now: new Uint8Array(32), before: new Uint8Array(32) });
  count = async (_bucket, hits) => hits.length;
  top = async () => [];
  known = async (keys) =>
    new Map(keys.filter((key) => this.#articles.has(key)).map((key) => [key, this.#articles.get(key)]));
  sweepReads = async () => {};

  async remember(articles) {
    for (const [key, article] of articles) this.#articles.set(key, article);
  }
}

/** What takes the place of a part that a measurement goes without. */
const WITHOUT = { hash: { hash: cheapHash }, store: { openReads: () => new NoReads(), gatherReadsMs: 100 } };

/**
 * `clockSpeed`: how many times as fast as ours the gateway's clock goes, so that feeds are due more often. `without`:
 * parts of counting that do nothing.
 */
async function gateway({ config, clockSpeed = 1, without = [] }) {
  const silent = { info() {}, warn() {}, error() {} };
  const started = Date.now();
  const now = () => started + (Date.now() - started) * clockSpeed;
  const parts = { hostLimits: { maxPerHost: 100, spacingMs: 0 }, now };
  for (const part of without) Object.assign(parts, WITHOUT[part]);
  const created = createNodeGateway(config, parts);
  readMetrics = () => created.metrics();
  const running = await listen(created, silent);
  return running.url;
}

const url = await { bare, sink, gateway }[kind](options);

function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function memory() {
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, held: heapUsed + external };
}

const answers = { cpu, events, memory };
process.on('message', (question) => process.send(answers[question]()));
process.on('SIGINT', () => process.exit(0));
process.send({ url });
