// <berita-builder>: the form, the text to copy and its preview. Its state is the settings, and they are in the address.
import { initialState, Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { LANGUAGES } from '../../src/i18n/languages.js';
import type { Release } from '../release.mjs';
import { readFragment, writeFragment } from './address.js';
import { builderStyles } from './builder.styles.js';
import { emitters, type EmitContext, type Emitter } from './emitters/index.js';
import { colorRule, feedOf, scriptFolder } from './emitters/markup.js';
import { checkFeed, pictureOrigins } from './feed-check.js';
import { colorNames, optionsOf, WIDGETS, type OptionGroup, type Widget } from './options.js';
import { previewHtml, readReport, weightOf } from './preview.js';
import {
  cleanAddress,
  initialSettings,
  normalize,
  withColor,
  withOption,
  withWidget,
  type Settings,
} from './settings.js';
import { feedPanel } from './views/feed-panel.js';
import { colorField, optionField, selectField, textField } from './views/fields.js';
import { outputPanel } from './views/output-panel.js';
import { previewPanel, type PreviewFrame } from './views/preview-panel.js';
import { en } from './words/en.js';
import { id } from './words/id.js';
import type { Words } from './words/words.js';

const SAMPLES: Readonly<Record<Widget, string>> = {
  'berita-populer': 'populer.json',
  'berita-update': 'update.json',
  'berita-artikel': 'artikel.json',
};

export class BeritaBuilder extends LitElement {
  static override styles = builderStyles;
  static override properties = {
    release: { attribute: false },
    root: {},
    settings: { state: true },
    chosen: { state: true },
    invalidFeed: { state: true },
    heights: { state: true },
    files: { state: true },
    message: { state: true },
  };

  /** What the builder knows of the built files. */
  declare release: Release | undefined;
  /** Address of the site's root, absolute, with its slash: `cdn/` and `feeds/` are there. */
  declare root: string;
  declare private settings: Settings;
  declare private chosen: Emitter;
  /** What the feed's field holds, where it is no address. */
  declare private invalidFeed: string | undefined;
  /** Heights of the preview's frames, in CSS pixels. */
  declare private heights: ReadonlyMap<string, number>;
  /** Files that the first frame loaded. */
  declare private files: readonly string[];
  declare private message: string;

  readonly #feed = new Task(this, {
    args: () => [this.release === undefined ? undefined : this.#feedUrl] as const,
    task: ([url], { signal }) => (url === undefined ? initialState : checkFeed(url, signal)),
  });
  readonly #styleHash = new Task(this, {
    args: () => [colorRule(this.settings)] as const,
    task: ([rule]) => (rule === undefined ? undefined : sha256Source(rule)),
  });

  constructor() {
    super();
    this.root = '';
    this.settings = initialSettings;
    this.chosen = emitters[0]!;
    this.heights = new Map();
    this.files = [];
    this.message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readAddress();
    addEventListener('hashchange', this.#readAddress);
    addEventListener('popstate', this.#readAddress);
    addEventListener('message', this.#onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readAddress);
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('message', this.#onMessage);
  }

  get #words(): Words {
    return this.closest('[lang]')?.getAttribute('lang') === 'en' ? en : id;
  }

  get #sampleFeed(): string {
    return `${this.root}feeds/${SAMPLES[this.settings.widget]}`;
  }

  get #feedUrl(): string {
    return feedOf(this.settings, { sampleFeed: this.#sampleFeed });
  }

  get #context(): EmitContext {
    const feed = this.#feed.value?.feed;
    return {
      release: this.release!,
      sampleFeed: this.#sampleFeed,
      pictureOrigins: feed === undefined ? [] : pictureOrigins(feed),
      styleHash: this.#styleHash.value,
    };
  }

  readonly #readAddress = (): void => {
    const fragment = location.hash.slice(1);
    if (fragment !== writeFragment(this.settings)) this.settings = readFragment(fragment);
    this.invalidFeed = undefined;
  };

  /** Takes new settings, and writes them into the address: "back" brings the former ones. */
  #change(settings: Settings): void {
    this.settings = normalize(settings);
    this.message = '';
    history.pushState(null, '', `#${writeFragment(this.settings)}`);
  }

  readonly #setFeed = (text: string): void => {
    const address = cleanAddress(text);
    this.invalidFeed = text !== '' && address === '' ? text : undefined;
    if (this.invalidFeed === undefined) this.#change({ ...this.settings, feedUrl: address });
  };

  /** A frame tells its height and its files; only a frame of this page is believed. */
  readonly #onMessage = ({ source, data }: MessageEvent): void => {
    for (const frame of this.renderRoot.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source) continue;
      const name = frame.dataset.id!;
      const report = readReport(data, name);
      if (report === undefined) return;
      this.heights = new Map(this.heights).set(name, report.height);
      if (name === 'narrow-light') this.files = report.files;
    }
  };

  readonly #copyText = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.message = done;
    } catch {
      const code = this.renderRoot.querySelector('pre code');
      if (code !== null) getSelection()?.selectAllChildren(code);
      this.message = this.#words.selected;
    }
  };

  #textOf(emitter: Emitter): string | undefined {
    const text = emitter.emit(this.settings, this.#context);
    return typeof text === 'string' ? text : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.release === undefined) return nothing;
    return html`<div class="builder">
      ${this.#renderForm()}
      <div class="result">${this.#renderOutput()}${this.#renderPreview()}</div>
    </div>`;
  }

  #renderForm(): TemplateResult {
    const words = this.#words;
    const { settings } = this;
    const feed = feedPanel({
      settings,
      words,
      invalid: this.invalidFeed,
      report: settings.feedUrl === '' ? undefined : this.#feed.value,
      isChecking: this.#feed.status === TaskStatus.PENDING,
      setFeed: this.#setFeed,
    });
    return html`<form
      aria-label=${words.settings}
      autocomplete="off"
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${keepSlash}
    >
      ${feed}
      <fieldset class="widgets">
        <legend>${words.widget}</legend>
        ${WIDGETS.map((widget) => this.#renderWidgetChoice(widget))}
      </fieldset>
      ${this.#renderGroup('look', true)}${this.#renderGroup('content', true)}${this.#renderGroup('behaviour', false)}
      ${this.#renderOwnServers()}
      <p class="hint private">${words.private}</p>
    </form>`;
  }

  #renderWidgetChoice(widget: Widget): TemplateResult {
    const { label, hint } = this.#words.widgets[widget];
    return html`<label class="card"
      ><input
        type="radio"
        name="widget"
        value=${widget}
        .checked=${widget === this.settings.widget}
        @change=${() => this.#change(withWidget(this.settings, widget))}
      /><span class="card-text"><strong>${label}</strong><span>${hint}</span></span></label
    >`;
  }

  #renderGroup(group: OptionGroup, isOpen: boolean): TemplateResult {
    const words = this.#words;
    const options = optionsOf(this.settings.widget).filter((option) => option.group === group);
    const fields = options.map((option) =>
      optionField(option, this.settings, words, (changed, value) =>
        this.#change(withOption(this.settings, changed, value)),
      ),
    );
    return html`<details ?open=${isOpen}>
      <summary>${words.groups[group]}</summary>
      <div class="fields">
        ${fields}${group === 'content' ? this.#renderLanguage() : nothing}${group === 'look' ? this.#renderColors() : nothing}
      </div>
    </details>`;
  }

  #renderLanguage(): TemplateResult {
    const words = this.#words;
    const names = new Intl.DisplayNames([words.lang], { type: 'language' });
    const languages = LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
    return selectField({
      id: 'language',
      label: words.language,
      value: this.settings.lang,
      choices: [{ value: '', label: words.pageLanguage }, ...languages],
      onChange: (lang) => this.#change({ ...this.settings, lang }),
    });
  }

  #renderColors(): TemplateResult {
    const words = this.#words;
    const fields = colorNames.map((name) =>
      colorField(name, this.settings, words, (pair) => this.#change(withColor(this.settings, name, pair))),
    );
    return html`<fieldset class="colors">
      <legend>${words.colorsTitle}</legend>
      ${fields}
    </fieldset>`;
  }

  #renderOwnServers(): TemplateResult {
    const words = this.#words;
    const field = (name: 'gateway' | 'feedName' | 'host', type: 'url' | 'text', hint: string) =>
      textField({
        id: name,
        label: words[name],
        hint,
        type,
        value: this.settings[name],
        onChange: (value) => this.#change({ ...this.settings, [name]: value }),
      });
    return html`<details>
      <summary>${words.advanced}</summary>
      <div class="fields">
        ${field('gateway', 'url', words.gatewayHint)}${field('feedName', 'text', words.feedNameHint)}
        ${field('host', 'url', words.hostHint)}
      </div>
    </details>`;
  }

  #renderOutput(): TemplateResult {
    const text = this.#textOf(this.chosen);
    return outputPanel({
      words: this.#words,
      emitters,
      chosen: this.chosen,
      text,
      weight: this.files.length === 0 ? undefined : weightOf(this.files, this.release!),
      message: this.message,
      choose: (emitter) => {
        this.chosen = emitter;
        this.message = '';
      },
      copy: () => this.#copyText(text ?? '', this.#words.copied),
      copyLink: () => this.#copyText(location.href, this.#words.linkCopied),
      reset: () => this.#change({ ...initialSettings, widget: this.settings.widget }),
    });
  }

  #renderPreview(): TemplateResult {
    const words = this.#words;
    // The outputs for bundlers and gateways show the same widget: the recommended snippet stands for them.
    const shown = ['script', 'recommended'].includes(this.chosen.name) ? this.chosen : emitters[0]!;
    const snippet = this.#textOf(shown)!;
    const page = {
      snippet,
      folder: scriptFolder(this.settings, this.#context),
      copy: `${this.root}cdn`,
      lang: words.lang,
    };
    return previewPanel({
      words,
      heights: this.heights,
      htmlOf: ({ id: name, scheme }: PreviewFrame) => previewHtml({ ...page, scheme, id: name }),
    });
  }
}

/** The search of the site opens at a slash typed outside of fields, and takes a field in here for the outside. */
function keepSlash(event: KeyboardEvent): void {
  if (event.key === '/') event.stopPropagation();
}

/** A hash as Content-Security-Policy writes it; undefined where the page is not on https or loopback. */
async function sha256Source(text: string): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

customElements.define('berita-builder', BeritaBuilder);
