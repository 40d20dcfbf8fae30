// Widgets that are moved into another document, and tags that hold the page.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaPopuler } from '../../src/index.js';
import { parseFeed } from '../../src/feed/index.js';
import { rss, until } from '../support/server/client.js';
import { mount, parts, texts } from '../support/mount.js';

const feed = parseFeed(rss(['Satu', 'Dua']));
const frames: HTMLIFrameElement[] = [];
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

function otherDocument(): Document {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frames.push(frame);
  return frame.contentDocument!;
}

function styled(widget: Element): string[] {
  const view = widget.ownerDocument.defaultView!;
  const [rank, title] = ['rank', 'title'].map((part) => view.getComputedStyle(parts(widget, part)[0]!));
  return [rank!.fontWeight, title!.fontWeight, view.getComputedStyle(parts(widget, 'list')[0]!).listStyleType];
}

describe('a widget in another document', () => {
  it('keeps its styles, those of its layout and preset too, and comes back with them', async () => {
    const widget = await mount<BeritaPopuler>(html`<berita-populer .feed=${feed} preset="koran"></berita-populer>`);
    await until(() => texts(widget, 'title').length);
    const before = styled(widget);
    const { length } = widget.shadowRoot!.adoptedStyleSheets;
    const place = widget.parentElement!;
    otherDocument().body.append(widget);
    expect(widget.shadowRoot!.adoptedStyleSheets).to.have.length(length);
    await widget.updateComplete;
    expect(styled(widget)).to.deep.equal(before);
    expect(before[0]).to.equal('300'); // Of the preset.
    widget.layout = 'grid';
    await widget.updateComplete;
    expect(widget.shadowRoot!.adoptedStyleSheets).to.have.length(length + 1);
    widget.layout = 'list';
    place.append(widget);
    await widget.updateComplete;
    expect(styled(widget)).to.deep.equal(before);
  });

  it('is rendered there when it was never in its own', async () => {
    const widget = document.createElement('berita-populer');
    widget.feed = feed;
    otherDocument().body.append(widget);
    await until(() => texts(widget, 'title').length === 2);
    expect(styled(widget)[0]).to.equal('700');
  });
});

describe('a tag written as if it closed itself', () => {
  it('is told to the developer once, and a real fallback is not', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => lines.push(words.join(' '));
    try {
      const fallback = html`<h2>Populer</h2>
        <ol>
          <li><a href="/a">A</a></li>
          <li><a href="/b">B</a></li>
        </ol>`;
      await mount(
        html`<berita-populer .feed=${feed}
          >${fallback}
          <p><a href="/">Semua</a></p></berita-populer
        >`,
      );
      expect(lines.filter((line) => /self-closing/.test(line))).to.deep.equal([]);
      const page = document.createElement('div');
      page.innerHTML = '<berita-populer /><main><h1>Judul</h1><p>Isi</p></main><berita-update /><footer>Kaki</footer>';
      document.body.append(page);
      await until(() => lines.some((line) => /self-closing/.test(line)));
      page.remove();
      expect(lines.filter((line) => /self-closing/.test(line))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
});
