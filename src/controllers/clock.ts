// ClockController: one timer for all relative dates of the page, stopped while the page is hidden.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const interval = 30_000; // Milliseconds: half of the smallest step that a date shows.
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => hosts.forEach((host) => host.requestUpdate());

/** Sets or stops the timer; a page that comes back shows the time at once. */
function wind(): void {
  clearInterval(timer);
  timer = undefined;
  if (!hosts.size || document.hidden === true) return;
  tick();
  timer = setInterval(tick, interval);
}

function leave(host: ReactiveControllerHost): void {
  if (!hosts.delete(host) || hosts.size) return;
  removeEventListener('visibilitychange', wind);
  wind();
}

/** Updates its host every half minute as long as `ticking` says that it shows the age of something. */
export class ClockController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly ticking: () => boolean;

  constructor(host: ReactiveControllerHost, ticking: () => boolean) {
    this.host = host;
    this.ticking = ticking;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.ticking()) return leave(this.host);
    if (hosts.has(this.host)) return;
    hosts.add(this.host);
    if (hosts.size > 1) return;
    addEventListener('visibilitychange', wind);
    timer = document.hidden === true ? undefined : setInterval(tick, interval);
  }

  hostConnected(): void {
    // Its dates have grown older while it was away.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    leave(this.host);
  }
}
