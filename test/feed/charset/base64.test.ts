// Content with a media type: base64 where it must be, and nothing where it is no text.
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/index.js';

const entry = (inner: string) =>
  parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>${inner}</entry></feed>`).articles[0]!;
const encode = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

describe('a text with a media type of its own', () => {
  it.each(['application/x-kabar', 'application/octet-stream', 'application/json', 'x/y'])(
    'is plain words: %s',
    (type) => {
      expect(entry(`<title type="${type}">Hujan deras</title><summary type="${type}">pasar</summary>`)).toMatchObject({
        title: 'Hujan deras',
        summary: 'pasar',
      });
      expect(
        entry(`<title>a</title><content type="${type}">Pasar pagi dibuka, kata wali kota.</content>`).content,
      ).toBe('Pasar pagi dibuka, kata wali kota.');
      for (const word of ['Kota', '2026', 'COVID19a', 'Kota Pasar ramai', 'iVBORw0KGgoAAAAN'])
        expect(entry(`<title type="${type}">${word}</title>`).title).toBe(word);
      for (const word of ['Kota', '2026', 'COVID19a', 'Kota Pasar ramai'])
        expect(entry(`<title>a</title><content type="${type}">${word}</content>`).content).toBe(word);
    },
  );

  it.each(['Pasar pagi dibuka.', '<p>Isi <b>berita</b></p>', 'Ringkas – dan “jelas”'])('is base64: %s', (text) => {
    const { content } = entry(`<title>a</title><content type="application/x-kabar">${encode(text)}</content>`);
    expect(content).toBe(text);
  });

  it('is base64 over several lines', () => {
    const text = 'Pasar pagi dibuka oleh wali kota. '.repeat(4).trim();
    const lines = encode(text).replace(/.{40}/g, '$&\n  ');
    expect(entry(`<title>a</title><content type="application/x-kabar">\n${lines}\n</content>`).content).toBe(text);
  });

  it('is text or XML by its type', () => {
    expect(entry('<title>a</title><content type="text/x-markdown">Kota</content>').content).toBe('Kota');
    expect(entry('<title>a</title><content type="image/svg+xml"><svg><g/></svg></content>').content).toContain('<svg>');
  });
});

describe('content that is no text', () => {
  const picture = btoa(String.fromCharCode(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));

  it.each(['image/png', 'application/octet-stream', 'application/pdf'])('is no content: %s', (type) => {
    const article = entry(`<title>Foto</title><content type="${type}">${picture}</content>`);
    expect(article).not.toHaveProperty('content');
    expect(article).not.toHaveProperty('summary');
  });

  it('is no content by its type alone', () => {
    expect(entry('<title>Foto</title><content type="video/mp4">bukan base64!</content>')).not.toHaveProperty('content');
  });
});

describe('mode="base64" of Atom 0.3', () => {
  it('holds whatever the type says', () => {
    const { content } = entry(
      `<title>a</title><content mode="base64" type="text/html">${encode('<p>Isi</p>')}</content>`,
    );
    expect(content).toBe('<p>Isi</p>');
  });
});
