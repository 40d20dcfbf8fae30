// Notices a tag that was written as if it closed itself: HTML knows no such tag, so the widget holds what follows on
// the page.
import { warnOnce } from '../../controllers/warn-once.js';

/** What belongs to a page and not into a widget. */
const PAGE_PARTS =
  'main, nav, aside, footer, form, h1, iframe, link, berita-artikel, berita-populer, berita-update, ' +
  'script:not([type="application/feed+json"])';

/** A fallback is a few elements: a heading, a list, a link. */
const MAX_CHILDREN = 8;

function check(host: HTMLElement): void {
  if (host.childElementCount <= MAX_CHILDREN && !host.querySelector(PAGE_PARTS)) return;
  const tag = host.localName;
  warnOnce(
    `<${tag}> holds what looks like a part of the page, which is hidden while news is shown. ` +
      `HTML has no self-closing tags: write <${tag} …></${tag}>.`,
    'swallowed page',
  );
}

/** Tells the developer when the widget holds what looks like the page, once the page is read to its end. */
export function warnOfSwallowedPage(host: HTMLElement): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => check(host), { once: true });
    return;
  }
  if (host.firstElementChild) check(host);
}
