// Links: where items and feeds lead, and what relative addresses in them resolve against.
import { safeUrl } from '../urls.js';
import { firstValue, type FeedNode } from '../xml/feed-node.js';
import { rawText } from './readers.js';

/** The address that a node links to by a relation, as Atom names them; a link without relation is an `alternate`. */
export function linkOf(node: FeedNode, base: string | undefined, relation = 'alternate'): string | undefined {
  return firstValue(node, 'link', (link) => {
    const written = firstValue(link, 'rel', rawText) ?? 'alternate';
    if (written !== relation) return undefined;
    return safeUrl(firstValue(link, 'url', rawText) ?? rawText(link), link.base ?? base);
  });
}

/**
 * The address of an item: its link, else an address it names otherwise, else its `guid` where that is a permanent link.
 */
export function itemUrl(item: FeedNode, base: string | undefined): string | undefined {
  return linkOf(item, base) ?? safeUrl(firstValue(item, 'url', rawText), base) ?? permanentLink(item);
}

/** RSS 2.0: a `guid` is an address unless it says `isPermaLink="false"`. */
function permanentLink(item: FeedNode): string | undefined {
  return firstValue(item, 'id', (node) => {
    const isPermanentLink = node.name.name === 'guid' && firstValue(node, 'isPermaLink', rawText) !== 'false';
    return isPermanentLink ? safeUrl(rawText(node)) : undefined;
  });
}

/** The address of the feed itself: what it says, else where it came from. */
export function feedUrlOf(root: FeedNode, documentUrl: string | undefined): string | undefined {
  return linkOf(root, documentUrl, 'self') ?? safeUrl(firstValue(root, 'feedUrl', rawText), documentUrl) ?? documentUrl;
}

/**
 * Base of relative addresses in items that have no `xml:base`. In Atom it is the feed's address (RFC 4287 by RFC 3986).
 * RSS and JSON Feed name none: it is the feed's own site, since a feed may be served by another; without one, the
 * address of the feed.
 */
export function baseOfItems(root: FeedNode, documentUrl: string | undefined): string | undefined {
  if (root.base) return root.base;
  const site = linkOf(root, documentUrl);
  const feedUrl = documentUrl ?? feedUrlOf(root, undefined);
  return root.name.name === 'feed' ? (feedUrl ?? site) : (site ?? feedUrl);
}
