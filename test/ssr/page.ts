// Opens a page that a server rendered, in a frame without any script until the test puts one in.
import { until } from '../support/server/client.js';

/** `[tag, options of renderWidget]`; `feed` is RSS text or a file of demo/feeds. */
export type ServerWidget = [tag: string, options: Record<string, unknown> & { feed?: string }];
/** An element of the package, as far as tests look at it. */
export type Widget = HTMLElement & { updateComplete: Promise<boolean>; refresh(): Promise<void> };

/** The builds that take nodes over: the script tag in both forms, and the modules of npm. */
export const scripts = [
  ['module script', '/dist/cdn/berita.js', 'module'],
  ['classic script', '/dist/cdn/berita.iife.js', ''],
  ['npm modules', '/dist/define.js', 'module'],
] as const;

const frames: HTMLIFrameElement[] = [];
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** A page in its frame, with what went wrong in it. */
export interface ServerPage {
  window: Window & typeof globalThis;
  document: Document;
  widgets: Widget[];
  errors: string[];
  run(src: string, type?: string): Promise<void>;
}

export async function openPage(
  widgets: ServerWidget[],
  { lang, head, sandbox }: { lang?: string; head?: string; sandbox?: string } = {},
): Promise<ServerPage> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  Object.assign(frame, {
    width: '800',
    height: '4000',
    src: `/ssr-page?page=${encodeURIComponent(JSON.stringify({ lang, head, widgets }))}`,
  });
  frames.push(frame);
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  const window = frame.contentWindow as ServerPage['window'];
  const page = window.document;
  const errors: string[] = [];
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const elements = [...page.body.children].filter(({ localName }) => localName.startsWith('berita-')) as Widget[];
  return {
    window,
    document: page,
    widgets: elements,
    errors,
    /** Puts a script into the page; resolves when all widgets have taken over. */
    async run(src, type = 'module') {
      page.head.append(Object.assign(page.createElement('script'), { src, type }));
      await until(() => elements.every((element) => element.updateComplete));
      await Promise.all(elements.map((element) => element.updateComplete));
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    },
  };
}

/** All nodes under a root, in order. */
export function nodesIn(root: Node): Node[] {
  return [...root.childNodes].flatMap((node) => [node, ...nodesIn(node)]);
}

/** Counts every change of nodes, attributes and texts in the widgets from now on. */
export function countChanges({ window, widgets }: ServerPage): MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new window.MutationObserver((more) => records.push(...more));
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  for (const widget of widgets) {
    observer.observe(widget, all);
    observer.observe(widget.shadowRoot!, all);
  }
  return records;
}

/** What a record says, for the message of a failed test. */
export const told = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord) =>
  `${type} ${attributeName ?? ''} ${(target as Element).outerHTML?.slice(0, 120) ?? target.nodeValue} +${addedNodes.length} -${removedNodes.length}`;

export const parts = (widget: Element, name: string) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
export const texts = (widget: Element, name: string) =>
  parts(widget, name).map(({ textContent }) => textContent!.trim());

/** Fails where a node is another than before; says which, as chai's own message would print the whole document. */
export function assertSame(after: readonly Node[], before: readonly Node[]): void {
  const at = after.findIndex((node, index) => node !== before[index]);
  if (at >= 0 || after.length !== before.length)
    throw new Error(
      `${before.length} nodes before, ${after.length} after; another at ${at}: ${(after[at] as Element | undefined)?.outerHTML ?? after[at]?.nodeValue}`,
    );
}
