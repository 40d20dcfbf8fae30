// The language menu: leads to the same page in the other language, or to that language's home page.
import { useData } from 'vitepress';
import { computed } from 'vue';
import { markdownPath, pageAddress, type Language, type Page } from '../../routes.js';

const LANGUAGES: readonly { readonly key: Language; readonly label: string; readonly home: string }[] = [
  { key: 'id', label: 'Bahasa Indonesia', home: '/' },
  { key: 'en', label: 'English', home: '/en/' },
];

/** In place of the theme's own: that one expects the same path in each language. */
export function useLangs() {
  const { page, theme, lang } = useData();
  const current = computed(() => LANGUAGES.find(({ key }) => key === lang.value) ?? LANGUAGES[0]!);
  const counterpart = computed(() =>
    (theme.value.pages as Page['path'][]).find((path) => {
      const own = path[current.value.key];
      return own !== undefined && markdownPath(own) === page.value.relativePath;
    }),
  );
  const localeLinks = computed(() =>
    LANGUAGES.filter((language) => language !== current.value).map(({ key, label, home }) => {
      const path = counterpart.value?.[key];
      return { text: label, link: path === undefined ? home : pageAddress(path) };
    }),
  );
  const currentLang = computed(() => ({ label: current.value.label, link: current.value.home }));
  return { localeLinks, currentLang };
}
