// Feeds that are larger than any news: a publisher on loopback that sends them, each as fast as the page takes it.
import { createServer } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';

const HEAD = '<?xml version="1.0"?><rss version="2.0"><channel><title>Uji</title>';
const item = (index, words) =>
  `<item><title>Berita ${index}</title><link>https://berita.example/${index}</link><description>${'&lt;p&gt;Ringkasan berita. '.repeat(words)}</description></item>`;

/** Items of about `bytes` bytes in all, from number `first`. */
function items(bytes, words, first = 0) {
  const size = item(first, words).length;
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => item(first + index, words)).join('');
}

const megabyte = items(1e6, 22);

/** Sends `body` again and again, `times` times or without end, as fast as the other side takes it. */
async function repeat(stream, body, times = Infinity) {
  for (let count = 0; count < times && !stream.destroyed; count += 1) {
    if (!stream.write(body)) {
      await new Promise((resolve) => {
        const go = () => {
          stream.off('drain', go).off('close', go);
          resolve();
        };
        stream.on('drain', go).on('close', go);
      });
    }
  }
  stream.end();
}

const kinds = {
  /** Says how large it is. */
  '20 MB': (response) => {
    response.setHeader('content-length', HEAD.length + 20 * megabyte.length);
    response.write(HEAD);
    void repeat(response, megabyte, 20);
  },
  'without end': (response) => {
    response.write(HEAD);
    void repeat(response, megabyte);
  },
  /** A thousand times as large as what is sent. */
  'a compressed bomb': (response) => {
    response.setHeader('content-encoding', 'gzip');
    const gzip = createGzip();
    gzip.pipe(response);
    response.on('close', () => gzip.destroy());
    gzip.on('error', () => {});
    gzip.write(HEAD);
    void repeat(gzip, Buffer.alloc(1e6, ' '), 2000);
  },
};

/**
 * Starts the publisher; `addresses` by kind. Three are as large as is still read:
 * of ordinary news, of long articles, and of items as short as there can be.
 */
export async function startHugeFeeds(allowedBytes) {
  const whole = (words) => {
    const body = gzipSync(`${HEAD}${items(allowedBytes - 1000, words)}</channel></rss>`.slice(0, allowedBytes));
    return (response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(body);
    };
  };
  const feeds = new Map(
    Object.entries({
      ...kinds,
      'the largest that is read': whole(22),
      'the largest of long articles': whole(600),
      'the largest of the shortest items': whole(0),
    }),
  );
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/rss+xml');
    response.setHeader('cache-control', 'no-store');
    feeds.get(decodeURIComponent(request.url.slice(1)))?.(response);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return {
    addresses: [...feeds.keys()].map((name) => [name, `http://127.0.0.1:${port}/${encodeURIComponent(name)}`]),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
