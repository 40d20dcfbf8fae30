// JSON Feed and WordPress's posts: one item after the other as the small tree.
import type { ItemReceiver, ReadDocument } from '../document-reader.js';
import { FeedError } from '../feed-error.js';
import type { FeedNode } from '../xml/feed-node.js';
import { isObject, toNode } from './json-node.js';
import { parseJson } from './parse-json.js';

/** A feed in JSON, taken apart. */
interface JsonFeed {
  root: FeedNode;
  items: readonly unknown[];
  toItem(value: unknown): FeedNode;
}

/**
 * Reads JSON Feed or WordPress's posts: `receiveItem` gets every item, and ends the reading by 'enough'. A `FeedError`
 * comes back for what is neither.
 */
export function* readJson(source: string, receiveItem: ItemReceiver): Generator<undefined, ReadDocument | FeedError> {
  const parsed = parseJson(source);
  if (parsed instanceof Error) return new FeedError('parse', `JSON: ${parsed.message}`, { cause: parsed });
  const feed = Array.isArray(parsed.value) ? wordpressPosts(parsed.value) : jsonFeed(parsed.value);
  if (!feed) return new FeedError('parse', 'JSON at character 0: neither JSON Feed nor WordPress posts');
  for (const item of feed.items) {
    if (receiveItem(feed.toItem(item), feed.root) === 'enough') break;
    yield;
  }
  return { root: feed.root, isComplete: parsed.isComplete };
}

function jsonFeed(value: unknown): JsonFeed | undefined {
  if (!isObject(value) || !Array.isArray(value.items)) return undefined;
  const { items, ...members } = value;
  return {
    root: toNode(members, 'json-feed'),
    items: items as unknown[],
    toItem: (item) => toNode(isObject(item) ? withPictureDetails(item) : item, 'item'),
  };
}

function wordpressPosts(posts: readonly unknown[]): JsonFeed | undefined {
  for (const post of posts) {
    if (!isObject(post) || !post.link) return undefined;
  }
  return {
    root: toNode({}, 'wordpress'),
    items: posts,
    toItem: (post) => toNode(post, 'item'),
  };
}

/** The item with what `_berita.image` says of its picture joined to the address in `image`. */
function withPictureDetails(item: Record<string, unknown>): Record<string, unknown> {
  const { image, _berita: extension } = item;
  if (typeof image !== 'string' || !isObject(extension) || !isObject(extension.image)) return item;
  return { ...item, image: { ...extension.image, url: image } };
}
