// Answers with ordinary news, for the tests that compare the room of widgets.
import { scripted, type Step } from '../support/server/client.js';

/** A picture that loads. */
export const picture = await scripted({
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>',
  headers: { 'content-type': 'image/svg+xml' },
});

export const LONG_SUMMARY = 'Ringkasan yang panjang. '.repeat(20);

/**
 * A JSON Feed with these headlines: every second summary is short, one article in four has no picture. `fieldsOf` gives
 * what else the article at an index has, or has otherwise.
 */
export function newsAnswer(titles: readonly string[], fieldsOf: (index: number) => object = () => ({})): Step {
  const items = titles.map((title, index) => ({
    id: String(index),
    url: `https://berita.example/${index}`,
    title,
    summary: index % 2 ? 'Singkat.' : LONG_SUMMARY,
    date_published: '2026-09-06T16:47:00+07:00',
    image: index % 4 === 1 ? undefined : picture.url,
    authors: [{ name: 'Laras Anindita' }],
    _berita: { section: 'Pertanian dan Perikanan' },
    ...fieldsOf(index),
  }));
  return {
    body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }),
    headers: { 'content-type': 'application/feed+json' },
  };
}
