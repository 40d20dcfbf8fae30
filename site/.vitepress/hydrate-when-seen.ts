// The Vite plugin that puts off the hydration of the list of documents, which a phone hides: it is complete in the
// server's markup. https://vuejs.org/guide/components/async.html#lazy-hydration

const PART = /\/VPSidebar\.vue$/;
/** The zero byte marks an address that is no file, by Rollup's convention. */
const PREFIX = '\0hydrate-when-seen:';

interface Resolver {
  resolve(source: string, importer?: string, options?: object): Promise<{ id: string } | null>;
}

/** Stands for the part's module in VitePress' theme; `strategy` is the file that says when it is hydrated. */
export const hydrateWhenSeen = (strategy: string) => ({
  name: 'hydrate-when-seen',
  enforce: 'pre' as const,
  async resolveId(this: Resolver, source: string, importer: string | undefined, options: object) {
    if (!PART.test(source) || importer?.startsWith(PREFIX)) return null;
    const part = await this.resolve(source, importer, { ...options, skipSelf: true });
    return part && `${PREFIX}${part.id}`;
  },
  load(id: string): string | null {
    if (!id.startsWith(PREFIX)) return null;
    return [
      `import { defineAsyncComponent } from 'vue';`,
      `import { whenSeen } from ${JSON.stringify(strategy)};`,
      `import part from ${JSON.stringify(id.slice(PREFIX.length))};`,
      // The code is there: only its work in the page waits.
      `export default defineAsyncComponent({ loader: () => Promise.resolve(part), hydrate: whenSeen });`,
    ].join('\n');
  },
});
