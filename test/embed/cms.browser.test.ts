// The snippets of docs/partner.md and .id.md under the rules of those who take them in: what each lets through.
import { expect } from 'chai';
import { atTestGateway, partnerSamples, frameIn, measure, openParent, untilFits } from './frames.js';

const samples = await partnerSamples();
const frames = samples.filter(({ text }) => text.includes('<iframe'));
const amp = samples.filter(({ text }) => text.includes('<amp-iframe'));
const scripts = samples.filter(({ text }) => text.startsWith('<script type="module"'));

/** Reads markup as HTML and writes it again. */
function rewritten(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.innerHTML;
}

/** What a service asks of a snippet; undefined where it is well. */
const RULES: { name: string; problem(text: string): string | undefined }[] = [
  {
    // A theme of Blogger is XML: attributes have values, elements an end, and `&` is written `&amp;`.
    name: 'Blogger',
    problem(text) {
      const tree = new DOMParser().parseFromString(`<b>${text}</b>`, 'application/xml');
      return tree.querySelector('parsererror')?.textContent ?? undefined;
    },
  },
  {
    // A card's HTML stands between two comments, and may not end it before its end.
    name: "Ghost's HTML card",
    problem: (text) => (/kg-card-(?:begin|end)/.test(text) ? 'has a mark of the card' : undefined),
  },
  {
    // Editors that read a snippet into their tree and write it again: Squarespace, Shopify, WordPress's Custom HTML.
    name: 'editors that write it anew',
    problem: (text) => (rewritten(text) === text ? undefined : rewritten(text)),
  },
  {
    // Liquid takes doubled braces, and braces with percent signs, for its own.
    name: "Shopify's Liquid",
    problem: (text) => (/\{[{%]/.test(text) ? 'has signs of Liquid' : undefined),
  },
];

describe('the snippets for partners', () => {
  it('are there in both languages', () => {
    for (const list of [frames, amp, scripts])
      expect(new Set(list.map(({ place }) => place.split(',')[0])).size).to.equal(2);
  });

  for (const { name, problem } of RULES)
    it(`survive ${name}`, () => {
      for (const { text } of [...frames, ...scripts]) expect(problem(text.trim())).to.equal(undefined);
    });

  it('name each frame, let it run its script, and give it no origin and no way to the page', () => {
    for (const { text } of frames) {
      const template = document.createElement('template');
      template.innerHTML = text;
      const frame = template.content.querySelector('iframe')!;
      expect(frame.title).not.to.equal('');
      expect(frame.src).to.match(/^https:\/\/berita\.news\.example\/v1\/embed\/\w+(?:#frame-sizing)?$/);
      expect([...frame.sandbox]).to.include('allow-scripts');
      expect(frame.getAttribute('sandbox')).not.to.match(/same-origin|top-navigation/);
      expect(frame.style.minHeight).not.to.equal('');
    }
  });

  for (const { place, text } of frames.filter(({ text: markup }) => markup.includes('embed.js')))
    it(`${place}: has its true height`, async () => {
      const page = await openParent(atTestGateway(text));
      await untilFits(frameIn(page), 50);
    });

  for (const { place, text } of frames.filter(({ text: markup }) => !markup.includes('<script')))
    it(`${place}: shows its news in a page without a script`, async () => {
      const page = await openParent(atTestGateway(text));
      expect(page.contentDocument!.scripts.length).to.equal(0);
      const { items } = await measure(frameIn(page));
      expect(items).to.be.greaterThan(3);
      expect(frameIn(page).clientHeight).to.be.greaterThan(419);
    });
});

// The rules of amphtml for amp-iframe: its validator's list of attributes, and what its script asks of an element that
// may be resized.
describe('the snippet for AMP', () => {
  const ALLOWED = 'allow allowfullscreen frameborder height layout resizable sandbox scrolling src title width'.split(
    ' ',
  );

  for (const { place, text } of amp)
    it(`${place}: is a valid amp-iframe`, () => {
      const template = document.createElement('template');
      template.innerHTML = text;
      const [element, ...more] = template.content.children;
      expect(more).to.deep.equal([]);
      const attributes = [...element!.attributes].map(({ name }) => name);
      expect(attributes.filter((name) => !ALLOWED.includes(name))).to.deep.equal([]);
      expect(new URL(element!.getAttribute('src')!).protocol).to.equal('https:');
      // This layout takes a height alone.
      expect([element!.getAttribute('layout'), element!.hasAttribute('width')]).to.deep.equal(['fixed-height', false]);
      expect(Number(element!.getAttribute('height'))).to.be.greaterThan(100);
      expect(element!.getAttribute('sandbox')).to.contain('allow-scripts').and.not.contain('allow-same-origin');
      // Without `overflow` a reader could not let it grow; without `placeholder` it must stand far down.
      expect(element!.hasAttribute('resizable')).to.equal(true);
      expect(element!.querySelector(':scope > [overflow]')).not.to.equal(null);
      expect(element!.querySelector(':scope > [placeholder]')).not.to.equal(null);
    });
});
