// Opens a partner page that has only the built script tag, and puts widgets on it.
const pages: HTMLIFrameElement[] = [];

afterEach(() => {
  pages.splice(0).forEach((page) => page.remove());
});

/** Opens `test/script-tag/pages/NAME.html` 1,000 pixels wide and gives its document. */
export async function openPage(name: string): Promise<Document> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '1000', height: '1500', src: `/test/script-tag/pages/${name}.html` });
  pages.push(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return frame.contentDocument!;
}

/** Puts a widget at the end of the page. */
export function putWidget(page: Document, tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const widget = page.createElement(tag);
  for (const name of Object.keys(attributes)) widget.setAttribute(name, attributes[name]!);
  page.body.append(widget);
  return widget;
}

/** Adds the script tag to the page. */
export function runScript(page: Document): void {
  page.head.append(Object.assign(page.createElement('script'), { type: 'module', src: '/dist/cdn/berita.js' }));
}

/** Whether a widget shows placeholders. */
export const isLoading = (widget: HTMLElement): boolean => Boolean(widget.shadowRoot?.querySelector('.skeleton'));

/** Whether a widget shows news, and no placeholder any more. */
export const showsNews = (widget: HTMLElement): boolean =>
  Boolean(widget.shadowRoot?.querySelector('[part~="item"]')) && !isLoading(widget);

/** Adds a widget to the page and waits for its news. */
export async function addWidget(page: Document, tag: string, attributes: Record<string, string>): Promise<HTMLElement> {
  const widget = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const loaded = new Promise<void>((resolve, reject) => {
    widget.addEventListener('berita-load', () => resolve());
    widget.addEventListener('berita-error', (event) => reject((event as unknown as { error: Error }).error));
  });
  page.body.append(widget);
  await loaded;
  return widget;
}
