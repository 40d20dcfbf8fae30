// The server of the feeds: well, or dead in one of eight ways.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/** An RSS feed of 50 articles. */
export function feed(count = 50) {
  const words = 'Kabar dari kota dan desa, ditulis oleh warga untuk semua pembaca.';
  const items = Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 5) - index * 60_000).toUTCString();
    const id = Math.imul(index + 1, 2654435761).toString(36);
    return `<item><title>Berita ${id} dari kota</title><link>https://news.example/${id}/${index}</link><pubDate>${date}</pubDate><description>${id} ${words}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Berita</title>${items.join('')}</channel></rss>`;
}

const BODY = feed();
/** Some 10 kB as JSON. */
const SMALL = feed(30);
const BOMB = gzipSync(Buffer.alloc(20_000_000));
const rss = { 'content-type': 'application/rss+xml' };

const well = ({ url }, response) => response.writeHead(200, rss).end(url === '/thirty' ? SMALL : BODY);

/** What a dead upstream may do with a request. */
export const WAYS = {
  'closes at once': (request) => request.socket.destroy(),
  'never answers': () => {},
  'stalls after its headers': (_request, response) => response.writeHead(200, rss).flushHeaders(),
  trickles: (_request, response) => {
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  'cuts the body': (_request, response) => {
    response.writeHead(200, { ...rss, 'content-length': '999999' }).write(BODY);
    setImmediate(() => response.socket?.destroy());
  },
  'answers 500': (_request, response) => response.writeHead(500).end(),
  'sends a page of HTML': (_request, response) => response.end('<!doctype html><title>Maaf</title>'),
  'sends a bomb': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
};

/** An upstream in this process; `requests` counts what came. */
export async function startUpstream() {
  const upstream = { requests: 0, answer: well };
  const server = createServer((request, response) => {
    upstream.requests += 1;
    upstream.answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  upstream.url = `http://127.0.0.1:${server.address().port}`;
  upstream.becomeWell = () => {
    upstream.answer = well;
  };
  upstream.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return upstream;
}
