// Vite plugin of the script-tag builds: one store for all of a page's files of this version, whichever came first brings it.

// FeedController is the only one who opens feeds.
export const oneStore = (page) => ({
  name: 'one-store',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === '../store/index.js' && /src\/controllers\//.test(importer) ? 'virtual:store' : null,
  load: (id) =>
    id === 'virtual:store'
      ? `import { openFeed as own } from '/src/store/index.ts'; export const openFeed = (${page} ??= {}).openFeed ??= own;`
      : null,
});
