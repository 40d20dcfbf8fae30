// What hosts of an iframe want to hear of its height, by the address that they gave the frame.
import type { HeightMessage, HelloMessage } from './messages.js';

/** How a host is told a height in CSS pixels. */
export interface Dialect {
  /** Tells the parent; `height` is a whole number. */
  sendHeight(height: number): void;
  /** WordPress hides a frame until it has heard from it: there a height of 0 is told as well. */
  sendsZero?: boolean;
  /** What a visitor's click on a link should tell the parent in place of following it. */
  followLink?(url: string): void;
}

const toParent = (message: unknown): void => parent.postMessage(message, '*');

/** AMP: `<amp-iframe resizable>` hears of sizes over 100 pixels (amphtml, amp-iframe). */
const amp: Dialect = {
  sendHeight(height) {
    if (height >= 100) toParent({ sentinel: 'amp', type: 'embed-size', height });
  },
};

/** WordPress: `wp-embed.js` takes heights and links with the secret that it put into the frame's fragment. */
const wordpress = (secret: string): Dialect => ({
  sendsZero: true,
  sendHeight: (height) => toParent({ message: 'height', value: height, secret }),
  followLink: (url) => toParent({ message: 'link', value: url, secret }),
});

/** pym.js: one string, its parts divided by `xPYMx`. */
const pym = (childId: string): Dialect => ({
  sendHeight: (height) => toParent(`pymxPYMx${childId}xPYMxheightxPYMx${height}`),
});

/** Ours: the parent greets first, and each greeting is answered with its own id. */
class OwnDialect implements Dialect {
  /** The last greeting's id; undefined until the parent has greeted. */
  #id: string | undefined;
  /** The last height, for a parent that greets after it was told. */
  #height: number | undefined;

  constructor() {
    addEventListener('message', ({ data, source }: MessageEvent<HelloMessage | null>) => {
      if (source !== parent || data?.type !== 'berita:hello' || typeof data.id !== 'string') return;
      this.#id = data.id;
      this.#send();
    });
  }

  sendHeight(height: number): void {
    this.#height = height;
    // Chromium 154 and later size the frame themselves when asked (`frame-sizing`); elsewhere there is no such
    // function.
    (window as { requestResize?: () => void }).requestResize?.();
    this.#send();
  }

  #send(): void {
    if (this.#id === undefined || this.#height === undefined) return;
    const message: HeightMessage = { type: 'berita:height', v: 1, id: this.#id, height: this.#height };
    toParent(message);
  }
}

/** The dialects that a frame's own address asks for; ours always. */
export function dialectsOf({ hash, searchParams }: URL): Dialect[] {
  const dialects: Dialect[] = [new OwnDialect()];
  const fragment = new URLSearchParams(hash.replace(/^#\??/, ''));
  if (fragment.get('amp') === '1') dialects.push(amp);
  // Matches `#?secret=a1B2c3D4e5`.
  const secret = fragment.get('secret');
  if (secret !== null && /^[A-Za-z0-9]{10}$/.test(secret)) dialects.push(wordpress(secret));
  const childId = searchParams.get('childId');
  if (childId) dialects.push(pym(childId));
  return dialects;
}
