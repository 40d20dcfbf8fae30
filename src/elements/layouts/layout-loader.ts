// What few pages use, fetched when a widget first asks for it: the rarer layouts, full articles, and the presets.
import { isServer, type CSSResult, type LitElement } from 'lit';
import type { Extra } from './layout.js';

const looks = () => import('./registry.js');
const sources = new Map<string, () => Promise<Record<string, Extra>>>(
  ['grid', 'carousel', 'timeline', 'ticker', 'koran', 'modern', 'polos'].map((name) => [name, looks]),
);

/** Adds one that only some widgets can show, so that bundles of the others are without it. */
export const offer = (name: string, source: () => Promise<Record<string, Extra>>): unknown => sources.set(name, source);

/** Those that have come. A server, which has all at hand, puts them in. */
export const arrived = new Map<string, Extra>();

/** Fetches what `name` stands for; never rejects. */
export const loadExtra = async (name: string): Promise<void> => {
  await sources
    .get(name)?.()
    .then(
      (found) => arrived.set(name, found[name]!),
      () => {},
    );
};

/** What one widget asks for. */
export class Extras {
  readonly #host: LitElement;
  /** Had, or not to be had: asked for once, so that the next widget tries again, and not the next update. */
  readonly #asked = new Set<string>();
  /** Settles with what was asked for last. */
  settled: Promise<void> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /**
   * Puts on the host what `name` adds. Gives it when it is here, null where there is nothing to have or it can't be had, and
   * undefined while it is on its way: the host is updated when it has come.
   */
  use(name: string): Extra | null | undefined {
    const extra = arrived.get(name);
    // What stays on after a change of layout or preset matches its own attribute value only.
    if (extra && !isServer) wear(this.#host, extra.styles);
    if (extra || !sources.has(name) || this.#asked.has(name)) return extra ?? null;
    this.settled = loadExtra(name).then(() => {
      this.#asked.add(name);
      this.#host.requestUpdate();
    });
    return undefined;
  }
}

/** Puts a style sheet on `host`, once. */
export function wear(host: LitElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = host.shadowRoot!;
  if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
}
