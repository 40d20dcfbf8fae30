// The times of a demo feed: moved to now, or running on, so that ages and live news can be seen.

const times = /<pubDate>([^<]*)<\/pubDate>/g;
const stamp = (time) => `<pubDate>${new Date(time).toUTCString()}</pubDate>`;

/** The feed with its newest item at `newest` (milliseconds since 1970); the spaces between items stay. */
export function movedTo(newest, xml) {
  const first = Math.max(...[...xml.matchAll(times)].map(([, time]) => Date.parse(time)));
  return xml.replace(times, (_, time) => stamp(Date.parse(time) - first + newest));
}

/**
 * The feed as it stands at `now` if a new item came every `seconds`: its items go round, each time with an address of
 * its own.
 * It follows from the clock alone, so that all readers see the same news.
 */
export function running(seconds, now, xml) {
  const items = xml.match(/<item>[^]*?<\/item>/g);
  const latest = Math.floor(now / 1000 / seconds);
  const shown = items.map((_, age) => {
    const turn = latest - age;
    return items[turn % items.length]
      .replace(/(https:\/\/www\.berita\.example\/baca\/[^<]*)/g, `$1?edisi=${turn}`)
      .replace(times, stamp(turn * seconds * 1000));
  });
  return xml.slice(0, xml.indexOf('<item>')) + shown.join('\n    ') + xml.slice(xml.lastIndexOf('</item>') + 7);
}
