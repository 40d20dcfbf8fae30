// One observer for the language of all widgets: any ancestor may state it, and change it.
import type { ReactiveControllerHost } from 'lit';

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

/** Updates the host when a `lang` of the page changes. */
export function watchLanguage(host: ReactiveControllerHost): void {
  host.addController({
    hostConnected() {
      hosts.add(host);
      observer ??= new MutationObserver(() => hosts.forEach((each) => each.requestUpdate()));
      observer.observe(document, { attributeFilter: ['lang'], subtree: true });
    },
    hostDisconnected() {
      hosts.delete(host);
      if (!hosts.size) observer!.disconnect();
    },
  });
}
