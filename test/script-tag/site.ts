// Partner pages of an origin of their own: makes them, visits them in a frame, and hears how their widgets look.
const { origin: pages, feeds } = (await (await fetch('/page-server.json')).json()) as { origin: string; feeds: string };

export { feeds, pages };

export { engine } from '../support/engine.js';

/** An answer of a site; the last of a list repeats. `from`: a built file, or one of test/script-tag/pages. */
export interface Answer {
  body?: string;
  from?: string;
  append?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** What `report.js` says of one widget. */
export interface WidgetReport {
  tag: string;
  text?: string;
  looks: Record<string, string>;
  titles: string[];
  times: string[];
  ranks: string[];
  links: string[];
  notices: string[];
  paragraphs: string[];
  pictures: boolean[];
  direction: string;
}

/** What `report.js` says of a page. */
export interface PageReport {
  widgets: WidgetReport[];
  errors: string[];
  violations: string[];
  warnings: string[];
  waiting: string[];
  note?: unknown;
  /** Whether an inline style, an inline script without nonce and `innerHTML` worked on the page. */
  canary: { inlineStyle: boolean; inlineScript: boolean; sinks: boolean };
  /** Cookies, keys in storage, and addresses of all requests that the page made. */
  traces: { cookie: string; storage: string[]; resources: string[] };
}

const run = Math.random().toString(36).slice(2);
let count = 0;

/** Makes a site; gives its address, and the requests that it has seen. */
export async function makeSite(
  files: Record<string, Answer[]>,
): Promise<{ url: string; seen(): Promise<{ path: string; headers: Record<string, string> }[]> }> {
  const id = `${run}-${(count += 1)}`;
  await fetch(`${pages}/site/${id}`, { method: 'PUT', body: JSON.stringify(files) });
  return {
    url: `${pages}/at/${id}/`,
    seen: async () =>
      (await fetch(`${pages}/log/${id}`)).json() as Promise<{ path: string; headers: Record<string, string> }[]>,
  };
}

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  frames.splice(0).forEach((frame) => frame.remove());
});

/** Opens a page 1,000 pixels wide and waits for its report. */
export function visit(url: string): Promise<PageReport> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '1000', height: '1500', src: url });
  frames.push(frame);
  return new Promise((resolve) => {
    addEventListener('message', function hear({ data, source }: MessageEvent) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(JSON.parse(data as string) as PageReport);
    });
    document.body.append(frame);
  });
}

/** The script tag of a build. */
export const scriptTag = (build: string, attributes = '', file?: string): string =>
  build === 'module'
    ? `<script type="module" src="${file ?? 'berita.js'}" ${attributes}></script>`
    : `<script src="${file ?? 'berita.iife.js'}" defer ${attributes}></script>`;

/** The three widgets on one feed. */
export const widgetTags = (feed: string): string => `
<berita-populer feed-url="${feed}" loading="eager" more-url="/indeks"><p>Baca di situs kami</p></berita-populer>
<berita-update feed-url="${feed}" loading="eager" refresh="0"></berita-update>
<berita-artikel feed-url="${feed}" loading="eager" variant="full"></berita-artikel>`;

/** A partner's page: `report.js` first, then what the page has of its own, the widgets, the script tag. */
export function partnerPage({
  before = '',
  head = '',
  body = '',
  script = scriptTag('module'),
  nonce = '',
  doctype = '<!doctype html>',
  widgets = '',
}: {
  before?: string;
  head?: string;
  body?: string;
  script?: string;
  nonce?: string;
  doctype?: string;
  widgets?: string;
}): string {
  return `${doctype}<html lang="id"><head><meta charset="utf-8"><title>Mitra</title>${before}<script src="report.js" ${nonce}></script>${head}</head><body>${body}${widgets}${script}</body></html>`;
}
