// Tells when the page has been read: it was in view for five seconds, all in all.

const READ_SECONDS = 5;

/** A fragment is a place on the page, but for one that a router in the page reads as a path: `#/5` and `#!5`. */
const PLACE_ON_PAGE = /#(?![!/]).*/;

/** The page's own address as its publisher states it, else where it is, whatever place on it. */
export const pageUrl = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(PLACE_ON_PAGE, '');

/**
 * Calls `onRead` once for each visit of the page; a page that comes back from the back/forward cache is visited anew,
 * and so is the next page of a router that dispatches `berita-page`.
 */
export function watchReading(onRead: () => void): void {
  /** Runs until the page is read. */
  let timer: ReturnType<typeof setInterval> | undefined;
  const start = () => {
    let seconds = 0;
    clearInterval(timer);
    timer = setInterval(() => {
      if (document.hidden) return;
      seconds += 1;
      if (seconds < READ_SECONDS) return;
      clearInterval(timer);
      onRead();
    }, 1000);
  };
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) start();
  });
  document.addEventListener('berita-page', start);
  start();
}
