// A host page with the script tag, for gates that watch the real script.

/** HTML of a page with the built script, `body`, and `head` before it. */
export const hostPage = (body, { head = '', script = '/dist/cdn/berita.js' } = {}) =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Warta</title><link rel="icon" href="data:,">${head}<script type="module" src="${script}"></script><body>${body}</html>`;

/** Resolves when `count` widgets of the page show their articles. */
export const loaded = (page, count) =>
  page.waitForFunction(
    (wanted) => {
      const widgets = [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')];
      return widgets.filter(({ shadowRoot }) => shadowRoot?.querySelector('[part~="item"]')).length >= wanted;
    },
    { polling: 50 },
    count,
  );
