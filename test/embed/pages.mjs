// Plugin of the web test runner: the parents that frames are tried in, with the parts that sites use.
import { readFileSync } from 'node:fs';
import { renderPost, wordpressFolder } from './wordpress.mjs';

const PYM = 'node_modules/pym.js/dist/pym.v1.min.js';
const OPEN_RESIZER = 'node_modules/@open-iframe-resizer/core/dist/index.js';

/** A post of WordPress; its script can be left out, for a test that puts it in late. */
async function wordpressPage(url, hasScript) {
  const { post } = await renderPost(wordpressFolder(), url);
  const script = hasScript ? '<script src="/wordpress/wp-embed.js"></script>' : '';
  return `<!doctype html><html lang="id"><meta charset="utf-8"><body>${post}${script}</body></html>`;
}

/** `server`: the gateway of `startEmbedServer`. */
export function embedPages(server) {
  return {
    name: 'embed-pages',
    async serve({ path, query }) {
      if (path === '/embed-server.json')
        return { body: JSON.stringify({ origin: server.origin, hasWordPress: !!wordpressFolder() }), type: 'json' };
      if (path === '/parents/pym.js') return { body: readFileSync(PYM, 'utf8'), type: 'js' };
      if (path === '/parents/open-iframe-resizer.js') return { body: readFileSync(OPEN_RESIZER, 'utf8'), type: 'js' };
      if (path === '/wordpress/post.html')
        return { body: await wordpressPage(query.url, query.script !== '0'), type: 'html' };
      if (path === '/wordpress/wp-embed.js')
        return { body: readFileSync(`${wordpressFolder()}/wp-includes/js/wp-embed.js`, 'utf8'), type: 'js' };
      return undefined;
    },
  };
}
