// Pages that hold frames of a gateway on another origin, for browser tests.

import { until as waitUntil } from '../support/server/client.js';

/** Far more than a busy machine takes: only what never comes meets it. */
const PATIENCE_MS = 40_000;

export const { origin, hasWordPress } = (await (await fetch('/embed-server.json')).json()) as {
  origin: string;
  hasWordPress: boolean;
};

/** What a frame's page says of itself: heights and widths in CSS pixels. */
export interface Measures {
  body: number;
  scrollHeight: number;
  innerHeight: number;
  clientWidth: number;
  innerWidth: number;
  /** The root's `scrollbar-width`. */
  scrollbar: string;
  items: number;
}

/** What the snippets of docs/partner.md allow a frame. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const pages: HTMLIFrameElement[] = [];

afterEach(() => {
  pages.splice(0).forEach((page) => page.remove());
});

/** Opens a partner's page, `width` pixels wide; its document and its window are those of the frame. */
export async function openParent(body: string, { width = 800, head = '' } = {}): Promise<HTMLIFrameElement> {
  const page = document.createElement('iframe');
  Object.assign(page, { width: String(width), height: '900' });
  page.srcdoc = `<!doctype html><html lang="id"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  return load(page);
}

/** Opens a page of the runner's origin. */
export async function openPath(path: string): Promise<HTMLIFrameElement> {
  const page = document.createElement('iframe');
  Object.assign(page, { width: '800', height: '900', src: path });
  return load(page);
}

async function load(page: HTMLIFrameElement): Promise<HTMLIFrameElement> {
  pages.push(page);
  await new Promise((resolve) => {
    page.addEventListener('load', resolve, { once: true });
    document.body.append(page);
  });
  return page;
}

/** The frame of a gateway in a page. */
export const frameIn = (page: HTMLIFrameElement): HTMLIFrameElement => page.contentDocument!.querySelector('iframe')!;

/** Markup of a frame with the hook for tests; `address` after `/v1/embed/`. */
export function frameMarkup(address: string, attributes = `sandbox="${SANDBOX}"`, style = ''): string {
  return `<iframe src="${origin}/hooked/v1/embed/${address}" ${attributes} style="width:100%;border:0;${style}"></iframe>`;
}

let count = 0;

/** Calls an action of test/embed/pages/hook.js in a frame; asks again until it has loaded and answers. */
export function callHook<T>(frame: HTMLIFrameElement, hook: string, argument?: unknown): Promise<T> {
  count += 1;
  const id = count;
  return new Promise((resolve) => {
    const ask = () => frame.contentWindow?.postMessage({ hook, id, argument }, '*');
    const again = setInterval(ask, 200);
    window.addEventListener('message', function listen({ data, source }) {
      const isAnswer = source === frame.contentWindow && (data as { answer?: number } | null)?.answer === id;
      if (!isAnswer) return;
      clearInterval(again);
      window.removeEventListener('message', listen);
      resolve((data as { result: T }).result);
    });
    ask();
  });
}

export const measure = (frame: HTMLIFrameElement) => callHook<Measures>(frame, 'measure');

/** Resolves with the frame's measures when its height is that of its content, to the pixel, and it shows its news. */
export async function untilFits(frame: HTMLIFrameElement, atLeast = 1, tolerance = 0): Promise<Measures> {
  let last: Measures | undefined;
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    last = await Promise.race([measure(frame), later<undefined>(PATIENCE_MS)]);
    const isSettled = last && last.innerHeight === frame.clientHeight;
    const fits =
      isSettled && last!.body > atLeast && Math.abs(frame.clientHeight - last!.body) <= tolerance && last!.items > 0;
    if (fits) return last!;
    await later(20);
  }
  throw new Error(`The frame has ${frame.clientHeight} px, its page says ${JSON.stringify(last)}`);
}

const later = <T>(ms: number) => new Promise<T>((resolve) => setTimeout(resolve, ms));

/** Resolves when `isTrue` is. */
export const until = (isTrue: () => boolean | Promise<boolean>): Promise<boolean> => waitUntil(isTrue, PATIENCE_MS);

/** An RSS feed with these titles. */
export const rss = (titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Uji</title><link>https://news.example/</link>${titles
    .map((title, index) => {
      const date = new Date(Date.UTC(2026, 0, 5, 12) - index * 60_000).toUTCString();
      return `<item><title>${title}</title><link>https://news.example/${encodeURIComponent(title)}</link><pubDate>${date}</pubDate></item>`;
    })
    .join('')}</channel></rss>`;

/** Changes the gateway's feed `update`. */
export async function setNews(titles: readonly string[]): Promise<void> {
  await fetch(`${origin}/upstream/update`, { method: 'PUT', body: rss(titles) });
}

/** A fenced block of HTML of docs/partner.md or .id.md. */
export interface PartnerSample {
  /** The document and the block's number. */
  place: string;
  text: string;
}

export async function partnerSamples(): Promise<PartnerSample[]> {
  const all = (await (await fetch('/samples.json')).json()) as PartnerSample[];
  return all.filter(({ place }) => place.startsWith('docs/partner'));
}

/** A snippet of the documents with the gateway of the test for the publisher's, and the hook for tests. */
export const atTestGateway = (snippet: string): string =>
  snippet
    .replaceAll('https://berita.news.example/v1/embed/', `${origin}/hooked/v1/embed/`)
    .replaceAll('https://berita.news.example/', `${origin}/`);
