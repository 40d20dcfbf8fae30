// Plugin of the web test runner: pages with widgets that the built berita-widgets/ssr has rendered.
import { readFileSync } from 'node:fs';

const types = { js: 'js', html: 'html' };

/** The feed that a test names: RSS text, or a file of demo/feeds whose pictures come from `pictures`. */
function feedOf(source, parseFeed, pictures) {
  const text = source.startsWith('<')
    ? source
    : readFileSync(`demo/feeds/${source}`, 'utf8').replaceAll('https://img.berita.example', pictures);
  return parseFeed(text);
}

/**
 * `/ssr-page?page=…`: JSON with `lang` of the page, `head`, `widgets` ([tag, options]); `/ssr-alone/…`: the script tag
 * without its chunks.
 */
export function ssrPages(pictures) {
  return {
    name: 'ssr-pages',
    async serve({ path, query }) {
      const alone = /^\/ssr-alone\/(berita(?:\.iife)?\.js)$/.exec(path);
      if (alone) return { body: readFileSync(`dist/cdn/${alone[1]}`, 'utf8'), type: types.js };
      if (path !== '/ssr-page') return undefined;
      const { renderWidget } = await import('../../dist/ssr/index.js');
      const { parseFeed } = await import('../../dist/feed/index.js');
      const { lang = 'id', head = '', widgets } = JSON.parse(query.page);
      const html = widgets.map(([tag, { feed, ...options }]) =>
        renderWidget(tag, { ...options, feed: feed && feedOf(feed, parseFeed, pictures) }),
      );
      return {
        body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Halaman</title>${head}</head><body>${html.join('\n')}</body></html>`,
        type: types.html,
      };
    },
  };
}
