// One timer for all relative dates of the page, stopped while the page is hidden.
import type { ReactiveControllerHost } from 'lit';

const interval = 30_000; // Milliseconds: half of the smallest step that a date shows.
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => hosts.forEach((host) => host.requestUpdate());

/** Sets or stops the timer. */
function wind(): void {
  clearInterval(timer);
  if (hosts.size && document.hidden !== true) timer = setInterval(tick, interval);
}

/** A page that comes back shows the time at once. */
function turn(): void {
  wind();
  tick();
}

function setTicking(host: ReactiveControllerHost, on: boolean): void {
  if (on === hosts.has(host)) return;
  hosts[on ? 'add' : 'delete'](host);
  (hosts.size ? addEventListener : removeEventListener)('visibilitychange', turn);
  wind();
}

/** Updates the host every half minute as long as `ticking` says that it shows the age of something. */
export function keepTime(host: ReactiveControllerHost, ticking: () => boolean): void {
  host.addController({
    hostUpdated: () => setTicking(host, ticking()),
    hostDisconnected: () => setTicking(host, false),
  });
}
