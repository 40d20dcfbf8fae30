// RelativeTimeController: one timer for all relative dates of the page, stopped while the page is hidden.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const INTERVAL_MS = 30_000; // Half of the smallest step that a date shows.

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

function updateHosts(): void {
  hosts.forEach((host) => host.requestUpdate());
}

/** Starts the timer where someone needs it, and stops it where nobody does. */
function startTimer(): void {
  clearInterval(timer);
  if (hosts.size && document.hidden !== true) timer = setInterval(updateHosts, INTERVAL_MS);
}

/** A page that comes back shows the time at once. */
function onVisibilityChange(): void {
  startTimer();
  updateHosts();
}

function register(host: ReactiveControllerHost): void {
  if (hosts.has(host)) return;
  hosts.add(host);
  if (hosts.size === 1) addEventListener('visibilitychange', onVisibilityChange);
  startTimer();
}

function unregister(host: ReactiveControllerHost): void {
  if (!hosts.delete(host)) return;
  if (!hosts.size) removeEventListener('visibilitychange', onVisibilityChange);
  startTimer();
}

/** Updates its host every half minute as long as `showsAge` says that it shows the age of something. */
export class RelativeTimeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #showsAge: () => boolean;

  constructor(host: ReactiveControllerHost & Element, showsAge: () => boolean) {
    this.#host = host;
    this.#showsAge = showsAge;
    host.addController(this);
  }

  hostUpdated(): void {
    // An element that was taken out of the page may be updated still, and nobody would stop its timer.
    if (this.#host.isConnected && this.#showsAge()) register(this.#host);
    else unregister(this.#host);
  }

  hostDisconnected(): void {
    unregister(this.#host);
  }
}
