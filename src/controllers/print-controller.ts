// PrintController: tells its host that the page is about to be printed, or captured in its printed form.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const listeners = new Set<() => void>();
let printQuery: MediaQueryList | undefined;

function onPrint(): void {
  listeners.forEach((listener) => listener());
}

function onMediaChange({ matches }: MediaQueryListEvent): void {
  if (matches) onPrint();
}

function listen(): void {
  addEventListener('beforeprint', onPrint);
  // Tools that make a picture or a PDF of the page may switch to print styles and send no event.
  printQuery = matchMedia('print');
  printQuery.addEventListener('change', onMediaChange);
}

function stopListening(): void {
  removeEventListener('beforeprint', onPrint);
  printQuery?.removeEventListener('change', onMediaChange);
}

/** Calls `onBeforePrint` before each print, while its host is in a document. */
export class PrintController implements ReactiveController {
  readonly #onBeforePrint: () => void;

  constructor(host: ReactiveControllerHost, onBeforePrint: () => void) {
    this.#onBeforePrint = onBeforePrint;
    host.addController(this);
  }

  hostConnected(): void {
    if (!listeners.size) listen();
    listeners.add(this.#onBeforePrint);
  }

  hostDisconnected(): void {
    listeners.delete(this.#onBeforePrint);
    if (!listeners.size) stopListening();
  }
}
