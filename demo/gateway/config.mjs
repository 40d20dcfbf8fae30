// The demo gateway's configuration: feeds of a publisher who sends no CORS header, two of them merged, a list of what
// is read, and one feed that never comes.

/** `publisher`: the origin that has the feeds; `port`: where to listen; `store`: as in docs/gateway.md. */
export function gatewayConfig({ publisher, port, store = 'memory:' }) {
  // Both names of this machine.
  const allow = ['127.0.0.0/8', '::1'];
  const feed = (name) => ({ url: `${publisher}/umpan/${name}`, every: '15s', allow });
  return {
    listen: { port },
    publicUrl: `http://localhost:${port}`,
    metrics: false,
    feeds: {
      update: feed('update.xml'),
      utama: feed('artikel.xml'),
      wisata: feed('wisata.atom'),
      semua: { merge: ['update', { feed: 'wisata', section: 'Wisata' }], title: 'Semua', limit: 20 },
      populer: { popular: ['update', 'utama'], title: 'Populer', halfLife: '1h', atLeast: 3, limit: 10 },
      mati: feed('tidak-ada.xml'),
    },
    count: { pages: [`${publisher}/*`, `${publisher.replace('localhost', '127.0.0.1')}/*`] },
    store,
  };
}
