// Our own protocol: the parent greets first, and each greeting is answered with its own id.
import type { Dialect } from './dialect.js';
import type { HeightMessage, HelloMessage } from './messages.js';
import { isFromParent, tellParent } from './tell-parent.js';

/** Longer ids are no greeting of ours. */
const MAX_ID_LENGTH = 64;

export class OwnDialect implements Dialect {
  /** The last greeting's id; undefined until the parent has greeted. */
  #id: string | undefined;
  /** The last height, for a parent that greets after it was told. */
  #height: number | undefined;

  constructor() {
    addEventListener('message', (event: MessageEvent<HelloMessage | null>) => {
      const { data } = event;
      if (!isFromParent(event) || data?.type !== 'berita:hello' || typeof data.id !== 'string') return;
      if (data.id.length > MAX_ID_LENGTH) return;
      this.#id = data.id;
      this.#send();
    });
  }

  /** Whether the parent runs our script. */
  get isGreeted(): boolean {
    return this.#id !== undefined;
  }

  sendHeight(height: number): void {
    this.#height = height;
    this.#send();
  }

  #send(): void {
    if (this.#id === undefined || this.#height === undefined) return;
    const message: HeightMessage = { type: 'berita:height', v: 1, id: this.#id, height: this.#height };
    tellParent(message);
  }
}
