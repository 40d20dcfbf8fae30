// The Vite plugin that keeps VitePress from setting the page's language and direction to what they are already:
// Chromium then computes the styles of every element once more, which on a long document takes as long as hydration.

const APP = /\/vitepress\/dist\/client\/app\/index\.js$/;
const ASSIGNMENT = /document\.documentElement\.(lang|dir) = (\w+\.value);/g;

/** Makes both assignments conditional; the build fails where a later VitePress has none. */
export const keepLanguage = () => ({
  name: 'keep-language',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!APP.test(id)) return null;
    const changed = code.replace(
      ASSIGNMENT,
      'if (document.documentElement.$1 !== $2) document.documentElement.$1 = $2;',
    );
    if (changed === code) throw new Error('VitePress sets no language here any more: keep-language.ts can go.');
    return { code: changed, map: null };
  },
});
