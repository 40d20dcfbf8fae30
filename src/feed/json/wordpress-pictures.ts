// Pictures of WordPress's posts: where the usual plugins put the featured picture, when the post comes without
// `_embedded`.
import { isObject } from './json-node.js';

/** A picture as the field table knows it. */
interface JsonPicture {
  url: string;
  width?: number;
  height?: number;
  alt?: unknown;
}

/** Where a plugin or theme puts the featured picture: members, one in another. */
const PICTURE_PATHS: readonly (readonly string[])[] = [
  ['better_featured_image'], // Better REST API Featured Images
  ['jetpack_featured_media_url'], // Jetpack
  ['yoast_head_json', 'og_image'], // Yoast SEO
  ['aioseo_head_json', 'og:image'], // All in One SEO
  ['parsely', 'meta', 'image'], // Parse.ly
  ['uagb_featured_image_src'], // Spectra
  ['rttpg_featured_image_url'], // The Post Grid
  ['featured_image_urls'], // Magazine Blocks, Featured Images in REST
  ['featured_image_url'],
  ['featured_image_src'],
  ['featured_image_src_large'],
  ['featured_image'],
  ['featured_media_src_url'], // WP REST API Featured Media
  ['featured_media_url'],
  ['fimg_url'], // Featured image in REST
  ['post_thumbnail'],
  ['thumbnail_url'],
  ['yoast_head_json', 'twitter_image'],
];

/** Sizes of one picture, the best first. */
const SIZES = ['full', 'large', 'medium_large', 'medium'];

/** The pictures that plugins name in a post, best first, each once. */
export function pluginPictures(post: Record<string, unknown>): JsonPicture[] {
  const pictures: JsonPicture[] = [];
  for (const path of PICTURE_PATHS) {
    const picture = toPicture(valueAt(post, path));
    if (picture && !pictures.some(({ url }) => url === picture.url)) pictures.push(picture);
  }
  return pictures;
}

function valueAt(post: Record<string, unknown>, path: readonly string[]): unknown {
  let value: unknown = post;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** An address, `[address, width, height]`, a list of pictures, sizes of one picture, or an object with an address. */
function toPicture(value: unknown): JsonPicture | undefined {
  if (typeof value === 'string') return isAddress(value) ? { url: value } : undefined;
  if (Array.isArray(value)) {
    const [first, width, height] = value as unknown[];
    return typeof first === 'string' && isAddress(first) ? withSize(first, width, height) : pictureOf(first);
  }
  return pictureOf(value);
}

function pictureOf(value: unknown): JsonPicture | undefined {
  if (!isObject(value)) return undefined;
  for (const size of SIZES) {
    const picture = Object.hasOwn(value, size) ? toPicture(value[size]) : undefined;
    if (picture) return picture;
  }
  const url = value.source_url ?? value.url ?? value.src;
  return typeof url === 'string' && isAddress(url) ? describedPicture(url, value) : undefined;
}

function describedPicture(url: string, value: Record<string, unknown>): JsonPicture {
  const details = isObject(value.media_details) ? value.media_details : value;
  const picture = withSize(url, details.width, details.height);
  const alt = value.alt_text ?? value.alt;
  if (typeof alt === 'string' && alt) picture.alt = alt;
  return picture;
}

function withSize(url: string, width: unknown, height: unknown): JsonPicture {
  const picture: JsonPicture = { url };
  if (typeof width === 'number') picture.width = width;
  if (typeof height === 'number') picture.height = height;
  return picture;
}

/** Numbers of attachments, names of sizes and HTML are none. */
const isAddress = (value: string): boolean => /^(?:https?:)?\/\/?[^\s<>]+$/i.test(value);
