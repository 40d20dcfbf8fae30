// The site's pages: which Markdown file is which page, in which language, and its place in the navigation.

export type Language = 'id' | 'en';

/** One page, in one language or both. */
export interface Page {
  /** The Markdown file in the repository, by language. */
  readonly source: Partial<Record<Language, string>>;
  /** The page's path in the site without its ending, by language; `''` is the home page. */
  readonly path: Partial<Record<Language, string>>;
  /** Its name in the navigation. */
  readonly title: Partial<Record<Language, string>>;
}

/** A heading of the documents' sidebar, and what stands under it. */
export interface Chapter {
  readonly title: Record<Language, string>;
  readonly pages: readonly Page[];
}

/** A document in both languages: `docs/NAME.id.md` and `docs/NAME.md`. */
const bilingual = (name: string, id: string, en: string): Page => ({
  source: { id: `docs/${name}.id.md`, en: `docs/${name}.md` },
  path: { id: `docs/${name}`, en: `en/docs/${name}` },
  title: { id, en },
});

/** A document in English alone; the Indonesian navigation links it, too. */
const english = (source: string, name: string, id: string, en: string): Page => ({
  source: { en: source },
  path: { en: `en/docs/${name}` },
  title: { id, en },
});

const DECISIONS = 'decisions/';
/** The folder whose pages have the list of decisions in their sidebar. */
export const decisionsFolder = `/en/docs/${DECISIONS}`;

export const home: Page = {
  source: { id: 'site/pages/id/index.md', en: 'site/pages/en/index.md' },
  path: { id: '', en: 'en/' },
  title: { id: 'Beranda', en: 'Home' },
};

export const builder: Page = {
  source: { id: 'site/pages/id/builder.md', en: 'site/pages/en/builder.md' },
  path: { id: 'pembuat', en: 'en/builder' },
  title: { id: 'Pembuat widget', en: 'Builder' },
};

export const examples: Page = {
  source: { id: 'site/pages/id/examples.md', en: 'site/pages/en/examples.md' },
  path: { id: 'contoh', en: 'en/examples' },
  title: { id: 'Contoh', en: 'Examples' },
};

export const overview: Page = {
  source: { id: 'README.id.md', en: 'README.md' },
  path: { id: 'docs/', en: 'en/docs/' },
  title: { id: 'Ringkasan', en: 'Overview' },
};

export const chapters: readonly Chapter[] = [
  {
    title: { id: 'Mulai', en: 'Begin' },
    pages: [
      overview,
      bilingual('partner', 'Untuk situs mitra', 'For partner sites'),
      english('docs/wordpress.md', 'wordpress', 'WordPress', 'WordPress'),
      english('docs/analytics.md', 'analytics', 'Analitik', 'Analytics'),
    ],
  },
  {
    title: { id: 'Penerbit', en: 'Publishers' },
    pages: [
      bilingual('publisher', 'Untuk penerbit', 'For publishers'),
      bilingual('gateway', 'Gerbang', 'Gateway'),
      english('docs/scale.md', 'scale', 'Skala', 'Scale'),
      english('docs/feed.md', 'feed', 'Isi feed', 'Feeds'),
    ],
  },
  {
    title: { id: 'Desainer', en: 'Designers' },
    pages: [english('docs/designer.md', 'designer', 'Untuk desainer', 'For designers')],
  },
  {
    title: { id: 'Pengembang', en: 'Developers' },
    pages: [
      english('docs/developer.md', 'developer', 'Untuk pengembang', 'For developers'),
      english('docs/api.md', 'api', 'API', 'API'),
      english('docs/security.md', 'security', 'Keamanan dan CSP', 'Security and CSP'),
      english('docs/performance.md', 'performance', 'Kecepatan', 'Performance'),
      english('docs/architecture.md', 'architecture', 'Arsitektur', 'Architecture'),
      english('docs/upgrading.md', 'upgrading', 'Naik versi', 'Upgrading'),
    ],
  },
  {
    title: { id: 'Proyek', en: 'Project' },
    pages: [
      english('CHANGELOG.md', 'changelog', 'Perubahan', 'Changes'),
      english('CONTRIBUTING.md', 'contributing', 'Berkontribusi', 'Contributing'),
      english('SECURITY.md', 'threat-model', 'Model ancaman', 'Threat model'),
      english('bench/README.md', 'measuring', 'Pengukuran', 'Measurements'),
      english('docs/decisions/README.md', DECISIONS, 'Keputusan', 'Decisions'),
    ],
  },
];

/** The decisions of docs/decisions, from the names of their files. */
export function decisionPages(files: readonly string[]): Page[] {
  return [...files].sort().map((file) => {
    const name = file.replace(/\.md$/, '');
    const words = name.slice('0000-'.length).replaceAll('-', ' ');
    const title = `${Number(name.slice(0, 4))}. ${words}`;
    return english(`docs/decisions/${file}`, `${DECISIONS}${name}`, title, title);
  });
}

/** Every page, given the files of docs/decisions. */
export const allPages = (decisions: readonly string[]): Page[] => [
  home,
  builder,
  examples,
  ...chapters.flatMap(({ pages }) => pages),
  ...decisionPages(decisions),
];

/** The Markdown file that VitePress is to believe a page to be: `docs/` → `docs/index.md`. */
export const markdownPath = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.md` : `${path}.md`;

/** A page's address within the site: `/docs/`, `/pembuat.html`. */
export const pageAddress = (path: string): string => (path === '' || path.endsWith('/') ? `/${path}` : `/${path}.html`);

/** The page in a language, or in the other one where it has no translation. */
export const pathIn = ({ path }: Page, language: Language): string =>
  path[language] ?? path[language === 'id' ? 'en' : 'id']!;
