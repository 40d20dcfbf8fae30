// What hosts of an iframe want to hear of its height, by the address that they gave the frame.
import type { Dialect } from './dialect.js';
import { NativeDialect } from './native-sizing.js';
import { OwnDialect } from './own-dialect.js';
import { isFromParent, tellParent } from './tell-parent.js';

/** AMP: `<amp-iframe resizable>` hears of sizes of 100 pixels and more (amphtml, amp-iframe). */
class AmpDialect implements Dialect {
  #isReady = false;

  sendHeight(height: number): void {
    if (!this.#isReady) tellParent({ sentinel: 'amp', type: 'embed-ready' });
    this.#isReady = true;
    if (height >= 100) tellParent({ sentinel: 'amp', type: 'embed-size', height });
  }
}

/** WordPress: `wp-embed.js` takes heights and links with the secret that it put into the frame's fragment. */
class WordPressDialect implements Dialect {
  readonly sendsZero = true;
  readonly #secret: string;
  /** The last height, for a page whose script runs after it was told: it says `ready` (WordPress 5.8). */
  #height: number | undefined;

  constructor(secret: string) {
    this.#secret = secret;
    addEventListener('message', (event: MessageEvent<{ message?: unknown; secret?: unknown } | null>) => {
      if (!isFromParent(event) || event.data?.message !== 'ready' || event.data.secret !== secret) return;
      if (this.#height !== undefined) this.sendHeight(this.#height);
    });
  }

  sendHeight(height: number): void {
    this.#height = height;
    tellParent({ message: 'height', value: height, secret: this.#secret });
  }

  followLink(url: string): void {
    tellParent({ message: 'link', value: url, secret: this.#secret });
  }
}

/** pym.js: one string, its parts divided by `xPYMx`. */
class PymDialect implements Dialect {
  readonly #childId: string;

  constructor(childId: string) {
    this.#childId = childId;
  }

  sendHeight(height: number): void {
    tellParent(`pymxPYMx${this.#childId}xPYMxheightxPYMx${height}`);
  }
}

/** open-iframe-resizer: its parent asks again and again until it is answered. */
class OpenResizerDialect implements Dialect {
  #isAsked = false;
  /** The last height, for a parent that asks after it was told. */
  #height: number | undefined;

  constructor() {
    addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
      const type = event.data?.type;
      if (!isFromParent(event) || (type !== 'iframe-child-init' && type !== 'iframe-get-child-dimensions')) return;
      this.#isAsked = true;
      this.#send();
    });
  }

  sendHeight(height: number): void {
    this.#height = height;
    this.#send();
  }

  #send(): void {
    if (!this.#isAsked || this.#height === undefined) return;
    tellParent({ type: 'iframe-resized', width: innerWidth, height: this.#height });
  }
}

/** The dialects that a frame's own address asks for, and those in which the parent speaks first. */
export function dialectsOf({ hash, searchParams }: URL): Dialect[] {
  const ownDialect = new OwnDialect();
  const dialects: Dialect[] = [ownDialect, new OpenResizerDialect()];
  const fragment = new URLSearchParams(hash.replace(/^#\??/, ''));
  dialects.push(new NativeDialect({ mayReload: fragment.has('frame-sizing'), isGreeted: () => ownDialect.isGreeted }));
  if (fragment.get('amp') === '1') dialects.push(new AmpDialect());
  // Matches `#?secret=a1B2c3D4e5`.
  const secret = fragment.get('secret');
  if (secret !== null && /^[A-Za-z0-9]{10}$/.test(secret)) dialects.push(new WordPressDialect(secret));
  const childId = searchParams.get('childId');
  if (childId) dialects.push(new PymDialect(childId));
  return dialects;
}
