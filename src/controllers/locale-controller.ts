// LocaleController: the language of its host, which any ancestor may state and change, and the code for its words.
import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLocaleMissing, languageOf, loadLocale, translationFor, type Translation } from '../i18n/index.js';

/** What the controller reads of its host. */
export interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  timeZone: string;
}

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

function updateHosts(): void {
  hosts.forEach((host) => host.requestUpdate());
}

/** Gives its host the words of its language, and updates it when that changes or the words have come. */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  readonly #task: Task<[language: string, timeZone: string], void>;
  /** Language and zone that were asked for last, so that a failure is not asked for again at each update. */
  #requested = '';

  constructor(host: LocaleHost) {
    this.#host = host;
    // Run only where something is missing: each run costs its host a second update.
    this.#task = new Task(host, {
      autoRun: false,
      task: ([language, timeZone]: [string, string]) => loadLocale(language, timeZone),
    });
    host.addController(this);
  }

  /** The words to show now: Indonesian while those of the language are on their way, and where they can't be had. */
  get words(): Translation {
    return translationFor(languageOf(this.#host));
  }

  /** The direction of the words; undefined where they stand for those of a language that the widgets don't speak. */
  get direction(): 'ltr' | 'rtl' | undefined {
    const { lang, dir } = this.words;
    const [language] = languageOf(this.#host).toLowerCase().split('-');
    return lang.split('-')[0] === language ? (dir ?? 'ltr') : undefined;
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(updateHosts);
    observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  }

  hostUpdate(): void {
    const language = languageOf(this.#host);
    const { timeZone } = this.#host;
    const wanted = `${language} ${timeZone}`;
    if (wanted === this.#requested || !isLocaleMissing(language, timeZone)) return;
    this.#requested = wanted;
    void this.#task.run([language, timeZone]);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) observer?.disconnect();
  }
}
