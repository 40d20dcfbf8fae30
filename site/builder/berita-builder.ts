// <berita-builder>: the form, the text to copy and its preview. Its state is the settings, and they are in the address.
import { initialState, Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Release } from '../release.mjs';
import { readFragment, writeFragment } from './address.js';
import { emitters, type EmitContext, type Emitter } from './emitters/index.js';
import { feedOf, scriptFolder, styleRule } from './emitters/markup.js';
import { checkFeed, pictureOrigins } from './feed-check.js';
import type { Widget } from './options.js';
import { previewHtml, readReport, weightOf } from './preview.js';
import { initialSettings, normalize, type Settings } from './settings.js';
import { sha256Source } from './sha256-source.js';
import { builderStyles } from './styles/index.js';
import type { FormActions, FormState } from './views/form-state.js';
import { form } from './views/form.js';
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
    invalid: { state: true },
    isGatewayOpen: { state: true },
    isResultShown: { state: true },
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
  /** What fields hold that is no value for them, by the field's id. */
  declare private invalid: ReadonlyMap<string, string>;
  declare private isGatewayOpen: boolean;
  /** The form comes first: the result is rendered in a task of its own, so that a slow phone answers in between. */
  declare private isResultShown: boolean;
  /** Heights of the preview's frames, in CSS pixels. */
  declare private heights: ReadonlyMap<string, number>;
  /** Files that the first frame loaded. */
  declare private files: readonly string[];
  declare private message: string;

  // As the style sheet has it; read once, so that turning a phone closes nothing.
  readonly #isBesideCode = matchMedia('(min-width: 960px)').matches;
  readonly #feed = new Task(this, {
    args: () => [this.release === undefined ? undefined : this.#feedUrl] as const,
    task: ([url], { signal }) => (url === undefined ? initialState : checkFeed(url, signal)),
  });
  readonly #styleHash = new Task(this, {
    args: () => [styleRule(this.settings)] as const,
    task: ([rule]) => (rule === undefined ? undefined : sha256Source(rule)),
  });

  constructor() {
    super();
    this.root = '';
    this.settings = initialSettings;
    this.chosen = emitters[0]!;
    this.invalid = new Map();
    this.isGatewayOpen = false;
    this.isResultShown = false;
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
    this.invalid = new Map();
    if (this.settings.gateway !== '') this.isGatewayOpen = true;
  };

  /** Takes new settings, and writes them into the address: "back" brings the former ones. */
  #change(settings: Settings): void {
    this.settings = normalize(settings);
    this.message = '';
    history.pushState(null, '', `#${writeFragment(this.settings)}`);
  }

  readonly #actions: FormActions = {
    change: (settings) => this.#change(settings),
    setInvalid: (field, text) => {
      const invalid = new Map(this.invalid);
      if (text === undefined) invalid.delete(field);
      else invalid.set(field, text);
      this.invalid = invalid;
    },
    copy: (text) => void this.#copyText(text, this.#words.copied),
    checkFeed: () => void this.#feed.run(),
    goToGateway: () => void this.#goToGateway(),
  };

  async #goToGateway(): Promise<void> {
    this.isGatewayOpen = true;
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLDetailsElement>('.gateway')!;
    panel.open = true;
    const summary = panel.querySelector('summary')!;
    summary.scrollIntoView({ block: 'start' });
    summary.focus();
  }

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
      for (const code of this.renderRoot.querySelectorAll('pre code'))
        if (code.textContent === text) getSelection()?.selectAllChildren(code);
      this.message = this.#words.selected;
    }
  };

  #textOf(emitter: Emitter): string | undefined {
    const text = emitter.emit(this.settings, this.#context);
    return typeof text === 'string' ? text : undefined;
  }

  protected override updated(): void {
    if (this.release !== undefined && !this.isResultShown) setTimeout(() => (this.isResultShown = true));
  }

  protected override willUpdate(): void {
    // Who has met a feed that no page may read is shown the way at once.
    if (this.#feed.value?.isClosed === true) this.isGatewayOpen = true;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.release === undefined) return nothing;
    const result = this.isResultShown ? html`${this.#renderOutput()}${this.#renderPreview()}` : nothing;
    return html`<div class="builder">
      ${form(this.#formState, this.#actions)}
      <div class="result">${result}</div>
    </div>`;
  }

  get #formState(): FormState {
    const { settings, root, invalid, isGatewayOpen } = this;
    return {
      settings,
      root,
      invalid,
      isGatewayOpen,
      isBesideCode: this.#isBesideCode,
      words: this.#words,
      report: settings.feedUrl === '' ? undefined : this.#feed.value,
      isChecking: this.#feed.status === TaskStatus.PENDING,
    };
  }

  #renderOutput(): TemplateResult {
    const text = this.#textOf(this.chosen);
    return outputPanel({
      words: this.#words,
      root: this.root,
      emitters,
      chosen: this.chosen,
      isStyleLeftOut: this.chosen.leavesStyleOut === true && styleRule(this.settings) !== undefined,
      text,
      weight: this.files.length === 0 ? undefined : weightOf(this.files, this.release!),
      message: this.message,
      choose: (emitter) => {
        this.chosen = emitter;
        this.message = '';
      },
      copy: () => this.#copyText(text ?? '', this.#words.copied),
      copyLink: () => this.#copyText(location.href, this.#words.linkCopied),
      goToGateway: this.#actions.goToGateway,
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

customElements.define('berita-builder', BeritaBuilder);
