// The pages between a hand-written element and this project's: one part added, or taken out, at a time.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { handWritten, own, staticPage } from '../implementations/index.mjs';
import { bundle } from '../implementations/page.mjs';
import { recommended, serverRendered } from '../news/pages.mjs';
import { PARTS } from './parts.mjs';
import { buildWithout } from './without.mjs';

const here = (path) => new URL(path, import.meta.url).pathname;
const OWN_SCRIPT = here('../../dist/cdn/berita.js');

/** A comment that takes as many bytes on its way as `script` does. */
function commentAsLongAs(script) {
  const bytes = brotliCompressSync(script).length;
  // Random bytes in base64 come down to themselves again.
  return `/*${randomBytes(bytes).toString('base64').replaceAll('/', '-')}*/`;
}

/** The hand-written element in a script that has more in it. */
const inScript = (name, ...code) => ({ ...handWritten, name, entry: undefined, code: code.join('\n') });

/** The markup that `renderWidget` gives: `{ start, styles, content, data, end }`. */
async function serverMarkup(publisher) {
  const { body } = await serverRendered();
  const html = body({ widgets: 1, publisher });
  const pattern =
    /^(?<start><berita-populer[^>]*>)<template shadowrootmode="open"><style>(?<styles>.*?)<\/style>(?<content>.*)<\/template>(?<data><script.*<\/script>)(?<end><\/berita-populer>)$/s;
  return pattern.exec(html).groups;
}

const withoutComments = (html) => html.replaceAll(/<!--.*?-->/gs, '');

/** Wide lists read down in one column, as the hand-written one does: half as many rows in view. */
const ONE_COLUMN =
  '.list.list { columns: auto !important; display: flex !important; } .list .row { display: grid !important; }';

/** The hand-written element with the boxes and styles of this project, and with `more` styles. */
async function ownLook(name, publisher, more = '') {
  const { styles, content } = await serverMarkup(publisher);
  const plain = withoutComments(content);
  const define = {
    OWN_STYLES: styles + more,
    OWN_FRAME: plain.replace(/(<ol[^>]*>).*(?=<\/ol>)/s, '$1'),
    OWN_ROWS: plain.match(/<li.*?<\/li>/gs),
  };
  const texts = Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)]);
  return {
    ...own,
    name,
    script: undefined,
    entry: '../account/own-look.page.js',
    define: Object.fromEntries(texts),
  };
}

const litList = {
  ...handWritten,
  name: 'the same list as an element of the published Lit, one template a row',
  entry: '../account/lit-list.page.js',
  rows: { root: 'lit-list', item: 'li' },
  body: ({ widgets, publisher }) => `<lit-list feed-url="${publisher}/feed.xml"></lit-list>`.repeat(widgets),
};

/** From the hand-written element up: compared with it. */
export async function addedSteps({ publisher }) {
  const code = await bundle(handWritten.entry);
  const script = await readFile(OWN_SCRIPT, 'utf8');
  return [
    staticPage,
    handWritten,
    inScript('hand-written element, and as many bytes to download as this script has', code, commentAsLongAs(script)),
    inScript('hand-written element in this script, which runs without widgets', script, `(() => {${code}})();`),
    litList,
    await ownLook('hand-written element with this project’s boxes and styles', publisher.origin),
    await ownLook('the same in one column', publisher.origin, ONE_COLUMN),
  ];
}

/** The whole, and the whole without one part: compared with the hand-written element and with the whole. */
export async function removedSteps() {
  const steps = [own];
  for (const { name, standIns } of PARTS)
    steps.push({ ...own, name: `berita-widgets ${name}`, part: name, code: await buildWithout(standIns) });
  return steps;
}

/** From the hand-written element with what the recommended snippet adds, to the snippet: compared with the element. */
export async function recommendedSteps(removed) {
  const hinted = { ...handWritten, head: recommended.head };
  const code = await bundle(handWritten.entry);
  const script = await readFile(OWN_SCRIPT, 'utf8');
  const onlyReader = removed.at(-1);
  return [
    { ...hinted, name: 'hand-written element, with the hints of the recommended snippet' },
    {
      ...hinted,
      name: 'the same, and as many bytes to download',
      entry: undefined,
      code: code + commentAsLongAs(script),
    },
    {
      ...hinted,
      name: 'the same in this script, which runs without widgets',
      entry: undefined,
      code: `${script}\n(() => {${code}})();`,
    },
    recommended,
    { ...recommended, name: `recommended snippet ${onlyReader.part}`, part: onlyReader.part, code: onlyReader.code },
  ];
}

const template = (content) => `<template shadowrootmode="open">${content}</template>`;

/** From the static page to what a server renders: compared with the static page. */
export async function serverSteps({ publisher, site }) {
  const { start, styles, content, data, end } = await serverMarkup(publisher.origin);
  const sheet = '/account/berita-populer.css';
  site.add(sheet, styles);
  const inline = `<style>${styles}</style>`;
  const linked = `<link rel="stylesheet" href="${sheet}">`;
  const page = (name, widget) => ({
    ...own,
    name,
    script: undefined,
    body: ({ widgets }) => widget.repeat(widgets),
  });
  const plain = withoutComments(content);
  return [
    page('this project’s boxes and styles, no script', start + template(inline + plain) + end),
    page('the same, its styles in one linked file', start + template(linked + plain) + end),
    page('the same, with the comments that hydration reads', start + template(inline + content) + end),
    page('the same, with the data', start + template(inline + content) + data + end),
    await serverRendered(),
  ];
}
