// JSON values as the small tree.
import { fieldNameOf } from '../fields/field-table.js';
import { appendChild, type FeedNode } from '../xml/feed-node.js';

/** Levels of a value that are read. */
const MAX_DEPTH = 9;

/** Objects that only group what belongs to their owner. */
const GROUPS = new Set(['_berita', '_embedded', 'media_details']);

/** A JSON object as a node. Its strings are plain text, but for those that the formats define as HTML. */
export function toNode(value: unknown, name: string): FeedNode {
  const node: FeedNode = { name: fieldNameOf(name), text: '', children: [] };
  if (isObject(value)) addMembers(node, value, MAX_DEPTH);
  return node;
}

/** True for what has members. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addMembers(owner: FeedNode, members: Record<string, unknown>, depth: number): void {
  for (const key of Object.keys(members)) {
    // WordPress writes dates in the site's zone, unnamed, and again in Greenwich's: those count.
    if (!Object.hasOwn(members, `${key}_gmt`)) addValue(owner, key.toLowerCase(), members[key], depth - 1);
  }
}

function addValue(owner: FeedNode, key: string, value: unknown, depth: number): void {
  if (value === undefined || value === null || depth < 0) return;
  if (key === 'rendered') {
    owner.text = String(value);
    owner.isLiteral = false;
  } else if (Array.isArray(value)) addEntries(owner, key, value, depth - 1);
  else if (GROUPS.has(key) && isObject(value)) addMembers(owner, value, depth);
  else appendChild(owner, valueNode(key, value, depth));
}

function addEntries(owner: FeedNode, key: string, entries: readonly unknown[], depth: number): void {
  const [url, width, height] = entries;
  // A picture as WordPress's functions give it: `[address, width, height, …]`.
  if (typeof url === 'string' && typeof width === 'number') return addValue(owner, key, { url, width, height }, depth);
  for (const entry of entries) {
    // WordPress names terms by number only: no text for a reader.
    if (typeof entry !== 'number') addValue(owner, key, entry, depth);
  }
}

function valueNode(key: string, value: unknown, depth: number): FeedNode {
  const name = fieldNameOf(key);
  const node: FeedNode = { name, text: '', children: [], isLiteral: key !== 'content_html' };
  // A picture may be the number of an attachment, or false.
  const isText = typeof value === 'string' || name.field !== 'picture';
  if (isObject(value)) addMembers(node, value, depth);
  else if (isText) node.text = String(value) + (/_gmt$/.test(key) ? 'Z' : '');
  return node;
}
