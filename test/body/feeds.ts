// Feeds that carry one hostile string in every field of an item, as RSS and as JSON.

/** What an item carries: markup in its texts, an address in its links. */
export interface Hostile {
  text: string;
  address: string;
}

const entities = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** How markup is put into XML: as entities, as CDATA, or as it is, which ends in all kinds of ill-formed feeds. */
export const encodings: Record<string, (text: string) => string> = { entities, cdata, raw: (text) => text };

/** An RSS feed. */
export function rssOf(items: Hostile[], encode: (text: string) => string, title = 'Uji'): string {
  const rows = items.map(
    (
      { text, address },
      index,
    ) => `<item><guid isPermaLink="false">n${index}</guid><title>${encode(text)}</title><link>${encode(address)}</link><description>${encode(text)}</description>
    <content:encoded>${encode(text)}</content:encoded><dc:creator>${encode(text)}</dc:creator><category>${encode(text)}</category><pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate>
    <media:content url="${entities(address)}" medium="image" width="640" height="360"><media:description>${encode(text)}</media:description><media:credit>${encode(text)}</media:credit></media:content></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${encode(title)}</title><link>https://berita.example/</link>${rows.join('')}</channel></rss>`;
}

/** A JSON feed. */
export function jsonOf(items: Hostile[], title = 'Uji'): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: items.map(({ text, address }, index) => ({
      id: `n${index}`,
      url: address,
      title: text,
      summary: text,
      content_html: text,
      image: address,
      banner_image: address,
      authors: [{ name: text, url: address }],
      tags: [text],
      date_published: '2026-01-05T16:47:00+07:00',
      _berita: { section: text, caption: text, credit: text, rank: text, views: text },
    })),
  });
}
