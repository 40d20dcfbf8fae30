// Cases of feedparser's suite in which a news widget should differ, each with its reason.
const reasons: [string, string[]][] = [
  [
    'The first date of an item counts; feedparser takes the last.',
    ['atom/entry_created_multiple_values.xml', 'atom/entry_updated_multiple_values.xml'],
  ],
  ['A category is what readers see: its label, not its term.', ['atom10/entry_category_term.xml']],
  [
    'Escaped text in an xhtml div is text (RFC 4287, 3.1.1.3), not markup escaped twice.',
    ['atom10/entry_content_div_escaped_markup.xml'],
  ],
  [
    'An identifier is kept as written (RFC 4287, 4.2.6), not resolved.',
    ['base/http_entry_id_base_content_location.xml'],
  ],
  ['Addresses are written as the URL standard writes them: %C3%80 for À.', ['base/rel_uri_with_unicode_character.xml']],
  ['The Content-Language header is no part of the feed.', ['lang/http_content_language.xml']],
  ['No entity of a DTD is expanded: that is what entity bombs are made of.', ['rss/entity_in_doctype.xml']],
  ['Markup that was escaped twice is markup, to the readers of a news widget.', ['rss/item_description_code_br.xml']],
  ['Text that ends within a tag or a declaration ends before it.', ['rss/item_description_not_a_doctype2.xml']],
  [
    'Noise before the feed declares another charset; the bytes of the feed contradict it.',
    ['encoding/bozo_linenoise.xml'],
  ],
  [
    "Comments and scripts end where HTML says, not where feedparser's regular expressions do.",
    ['sanitize/entry_title_crazy.xml', 'sanitize/item_description_crazy.xml'],
  ],
];

/** Reasons by file. */
export const exceptions = new Map(reasons.flatMap(([reason, files]) => files.map((file) => [file, reason] as const)));
