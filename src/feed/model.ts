// The model every feed format is read into: Feed, Article, Picture.

/** The formats `parseFeed` tells apart. */
export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json-feed' | 'wordpress';

/** What an order of articles rests on; see `rankArticles`. */
export type RankBasis = 'rank' | 'list' | 'views' | 'comments' | 'order';

/** A picture of an article. */
export interface Picture {
  /** Absolute http(s) address. */
  url: string;
  /** Width in pixels, where the feed states it. */
  width?: number;
  /** Height in pixels, where the feed states it. */
  height?: number;
  /** Text alternative, plain text. */
  alt?: string;
  /** Caption, plain text. */
  caption?: string;
  /** Photographer or agency, plain text. */
  credit?: string;
}

/** One article. Text fields are plain text: no markup, no undecoded entities. */
export interface Article {
  /** The feed's own identifier, else the address, else one made from title and date. Never empty. */
  id: string;
  /** Absolute http(s) address; absent when the feed gives none or an unsafe one. */
  url?: string;
  /** Headline, plain text; may be empty. */
  title: string;
  /** Summary, plain text. */
  summary?: string;
  /** Body: an untrusted HTML string. Never give it to an HTML sink; see `berita-artikel`. */
  content?: string;
  /** Section (rubrik), e.g. `Dunia`. */
  section?: string;
  /** Categories and tags in feed order. */
  categories: string[];
  /** Author names in feed order. */
  authors: string[];
  /** First publication, ISO 8601 in UTC (`2026-01-05T09:47:00.000Z`); absent when unknown. */
  published?: string;
  /** Last change, ISO 8601 in UTC; absent when unknown. */
  updated?: string;
  /** Lead picture. */
  image?: Picture;
  /** Explicit rank, 1 first. */
  rank?: number;
  /** Times read. */
  views?: number;
  /** Number of comments. */
  comments?: number;
}

/** A feed, whatever its format. */
export interface Feed {
  /** The format that was read. */
  format: FeedFormat;
  /** Title, plain text. */
  title?: string;
  /** Home page: absolute http(s) address. */
  url?: string;
  /** Address of the feed itself, from the feed or from `options.url`. */
  feedUrl?: string;
  /** BCP 47 language tag as the feed writes it. */
  language?: string;
  /** Last change, ISO 8601 in UTC. */
  updated?: string;
  /** Seconds that the publisher asks readers to wait between requests. */
  ttl?: number;
  /**
   * True when the feed says that its order is a ranking (explicit ranks, `cf:treatAs` list, or `_berita.ranked`), false
   * when it says that it is none (`_berita.ranked` is false); absent when it says nothing.
   */
  ranked?: boolean;
  /** What the order of `articles` rests on: `order` (the feed's own) until `rankArticles` changes it. */
  rankedBy: RankBasis;
  /** Articles in feed order, one for each canonical address. */
  articles: Article[];
}

/** Options of `parseFeed`. */
export interface ParseOptions {
  /** Address the feed came from: base of relative addresses. */
  url?: string;
  /** `Content-Type` header of the answer: charset and a hint of the format. */
  contentType?: string;
  /** Articles wanted at most; reading stops there where the order allows it. Default: all. */
  limit?: number;
  /** IANA zone in which dates without a zone are read. Default `Asia/Jakarta`. */
  timeZone?: string;
}
