// A widget is as wide as a paragraph would be, wherever a page puts it, with berita.css before the script and with the
// script.
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { boxStyles } from '../../src/styles/placeholder-boxes.js';
import { feedOf } from '../support/headlines.js';
import { mount } from '../support/mount.js';

/** Places that ask their content for its width. */
const PLACES: Record<string, (content: unknown) => unknown> = {
  'a flex row': (content) =>
    html`<div style="display: flex">
      <div style="flex: 1">Artikel</div>
      <aside style="max-width: 300px">${content}</aside>
    </div>`,
  'a flex row, as its item': (content) => html`<div style="display: flex">${content}</div>`,
  'a float': (content) =>
    html`<div style="float: left">${content}</div>
      <div style="clear: both"></div>`,
  'an inline block': (content) => html`<div style="display: inline-block">${content}</div>`,
  'a table cell': (content) =>
    html`<table>
      <tbody>
        <tr>
          <td>Isi</td>
          <td>${content}</td>
        </tr>
      </tbody>
    </table>`,
  'a centred column': (content) =>
    html`<div style="display: flex; flex-direction: column; align-items: center">${content}</div>`,
  'a dialog': (content) => html`<dialog open style="position: static">${content}</dialog>`,
  'a popover': (content) => html`<div class="pop" popover="manual">${content}</div>`,
  'fit-content': (content) => html`<div style="width: fit-content">${content}</div>`,
  'a grid track of its own size': (content) =>
    html`<div style="display: grid; grid-template-columns: auto 1fr">
      <div>${content}</div>
      <div>Isi</div>
    </div>`,
};

const KINDS: readonly [tag: string, attributes: Record<string, string>][] = [
  ['berita-populer', {}],
  ['berita-populer', { layout: 'carousel' }],
  ['berita-populer', { layout: 'grid', heading: '' }],
  ['berita-update', { layout: 'ticker' }],
  ['berita-update', { layout: 'timeline', preset: 'modern' }],
  ['berita-artikel', {}],
  ['berita-artikel', { variant: 'full', heading: 'Pilihan' }],
];

const elementOf = (tag: string) => staticHtml`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>` as TemplateResult;

/** The widths of a widget and of a long paragraph in the same place. */
async function widths(
  place: string,
  tag: string,
  attributes: Record<string, string>,
): Promise<[widget: number, paragraph: number]> {
  const measure = async (content: TemplateResult, selector: string) => {
    const page = await mount(html`<div style="width: 700px">${PLACES[place]!(content)}</div>`);
    page.querySelector<HTMLElement>('.pop')?.showPopover();
    const element = page.querySelector<HTMLElement>(selector)!;
    if (selector === tag) {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const widget = element as HTMLElement & { feed: unknown; updateComplete: Promise<boolean> };
      widget.feed = feedOf(7);
      await widget.updateComplete;
    }
    return element.getBoundingClientRect().width;
  };
  const paragraph = await measure(html`<p class="paragraph">${'Kata yang biasa saja. '.repeat(40)}</p>`, '.paragraph');
  return [await measure(elementOf(tag), tag), paragraph];
}

describe('the width of a widget', () => {
  for (const place of Object.keys(PLACES)) {
    it(`is a paragraph's in ${place}`, async () => {
      for (const [tag, attributes] of KINDS) {
        const [widget, paragraph] = await widths(place, tag, attributes);
        const what = `${tag} ${JSON.stringify(attributes)}`;
        expect(widget, what).to.be.at.least(Math.min(280, paragraph - 1));
        expect(widget, what).to.be.at.most(paragraph + 1);
      }
    });
  }
});

describe('the width before the script', () => {
  it('is the same with berita.css', async () => {
    const frame = (await mount(html`<iframe style="width: 900px; height: 900px"></iframe>`)) as HTMLIFrameElement;
    const page = frame.contentDocument!;
    page.head.append(Object.assign(page.createElement('style'), { textContent: boxStyles.cssText }));
    for (const tag of ['berita-populer', 'berita-update'])
      for (const style of ['display: flex', 'float: left', 'display: inline-block', 'width: fit-content']) {
        const place = page.body.appendChild(page.createElement('div'));
        place.setAttribute('style', style);
        const widget = place.appendChild(page.createElement(tag));
        const { width } = widget.getBoundingClientRect();
        expect(width, `${tag} ${style}`).to.be.within(280, 900);
        place.parentNode!.removeChild(place);
      }
  });
});
