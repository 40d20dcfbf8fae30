// The builder's outputs: what each says of the same settings, and that nothing that a user types breaks out of them.
import { describe, expect, it } from 'vitest';
import { emitters, type EmitContext } from '../../site/builder/emitters/index.js';
import { initialSettings, normalize, withOption, withWidget, type Settings } from '../../site/builder/settings.js';
import { optionsOf } from '../../site/builder/options.js';
import type { Release } from '../../site/release.mjs';

const release: Release = {
  version: '1.2.3',
  integrity: { 'berita.js': 'sha384-script', 'berita.css': 'sha384-sheet' },
  sizes: {},
};
const context: EmitContext = { release, sampleFeed: 'https://site.example/feeds/populer.json', pictureOrigins: [] };

const chosen: Settings = normalize({
  ...initialSettings,
  feedUrl: 'https://news.example/populer.xml?a=1&b=2',
  attributes: { limit: '5', heading: '"Kabar" <b>{x}', 'show-views': '' },
  colors: { accent: { light: '#00563f', dark: '#7fd1b2' } },
  gateway: 'https://berita.news.example/',
  feedName: 'populer',
});

function emit(name: string, settings: Settings = chosen, more: Partial<EmitContext> = {}): string {
  const emitter = emitters.filter((candidate) => candidate.name === name)[0]!;
  return emitter.emit(settings, { ...context, ...more }) as string;
}

describe("the builder's outputs", () => {
  it('pin the script to its version and its bytes', () => {
    const text = emit('script');
    expect(text).toContain('src="https://cdn.jsdelivr.net/npm/berita-widgets@1.2.3/dist/cdn/berita.js"');
    expect(text).toContain('integrity="sha384-script" crossorigin="anonymous"');
  });

  it('preload the very address that the widget asks', () => {
    const text = emit('recommended');
    const address = 'https://news.example/populer.xml?a=1&amp;b=2';
    expect(text).toContain(`<link rel="preload" as="fetch" crossorigin href="${address}">`);
    expect(text).toContain(` feed-url="${address}"`);
    expect(text).toContain('integrity="sha384-sheet"');
  });

  it('let nothing that was typed out of its attribute', () => {
    for (const name of ['script', 'recommended', 'block', 'iframe']) expect(emit(name)).not.toMatch(/<b>|heading=""/);
    expect(emit('script')).toContain('heading="&quot;Kabar&quot; &lt;b&gt;{x}"');
    expect(emit('react')).toContain('heading={"\\"Kabar\\" <b>{x}"}');
    expect(emit('svelte')).toContain('heading="&quot;Kabar&quot; &lt;b&gt;&#123;x&#125;"');
    expect(emit('shortcode', withOption(chosen, headingOption(), 'a]b'))).toContain('heading="a&#93;b"');
  });

  it('write numbers and switches as each language does', () => {
    expect(emit('script')).toContain(' show-views limit="5"');
    expect(emit('react')).toMatch(/\n {6}showViews\n {6}limit=\{5\}\n/);
    expect(emit('shortcode')).toContain('[berita-populer feed-url=');
  });

  it('set colours where each language has a place for them', () => {
    const rule = '--berita-color-accent: light-dark(#00563f, #7fd1b2);';
    for (const name of ['script', 'recommended', 'react', 'vue', 'svelte']) expect(emit(name)).toContain(rule);
    expect(emit('csp', chosen, { styleHash: 'sha256-abc=' })).toContain("'sha256-abc='");
  });

  it('allow in the policy what the snippet needs, and no more', () => {
    expect(emit('csp', chosen, { pictureOrigins: ['https://img.example'] })).toBe(
      'Content-Security-Policy: script-src https://cdn.jsdelivr.net; style-src https://cdn.jsdelivr.net; ' +
        'connect-src https://news.example; img-src https://img.example\n',
    );
  });

  it('set the other tokens beside them', () => {
    const sized = { ...chosen, tokens: { gap: '20px', font: "Georgia, 'Times New Roman', serif" } };
    for (const name of ['script', 'recommended', 'react', 'vue', 'svelte', 'block'])
      expect(emit(name, sized)).toContain(
        "  --berita-gap: 20px;\n  --berita-font: Georgia, 'Times New Roman', serif;\n",
      );
    expect(emitters.filter(({ leavesStyleOut }) => leavesStyleOut).map(({ name }) => name)).toEqual([
      'iframe',
      'oembed',
      'shortcode',
    ]);
  });

  it('ask the gateway for the feed, where the widget reads through one', () => {
    const through = { ...chosen, isThroughGateway: true };
    for (const name of ['script', 'recommended', 'react', 'shortcode'])
      expect(emit(name, through)).toContain('https://berita.news.example/v1/feeds/populer"');
    expect(emit('csp', through)).toContain('connect-src https://berita.news.example;');
  });

  it('frame the feed by its name in the gateway, or say that there is none', () => {
    expect(emit('oembed')).toMatch(/^https:\/\/berita\.news\.example\/v1\/embed\/populer\?heading=/);
    expect(emit('oembed')).not.toContain('feed-url');
    expect(emit('iframe', { ...chosen, gateway: '' })).toEqual({ missing: 'gateway' });
  });

  it('drop what another widget has no attribute for', () => {
    const article = withWidget(chosen, 'berita-artikel');
    expect(article.attributes).toEqual({ limit: '5', heading: '"Kabar" <b>{x}' });
    expect(emit('script', article)).toContain('<berita-artikel ');
  });
});

const headingOption = () => optionsOf('berita-populer').filter(({ name }) => name === 'heading')[0]!;
