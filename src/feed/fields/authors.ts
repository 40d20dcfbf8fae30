// Authors: their names, out of the forms in which feeds give them.
import { allValues, firstValue, type FeedNode } from '../xml/feed-node.js';
import { textOf } from './readers.js';

/** Characters of a name at most: what is longer is a list of all the staff. */
const MAX_LENGTH = 200;

/** Names of the authors of an item or a feed. */
export const authorsOf = (node: FeedNode): string[] => allValues(node, 'author', authorName);

function authorName(node: FeedNode): string | undefined {
  const written = firstValue(node, 'name', textOf) ?? (textOf(node) || firstValue(node, 'email', textOf));
  const name = withoutAddress((written ?? '').slice(0, MAX_LENGTH).trim());
  return /\D/.test(name) ? name : undefined;
}

/** `Name` of `mail@site (Name)`, `Name <mail@site>` and `Name (mail@site)`; what is only an address stays. */
function withoutAddress(text: string): string {
  // mail@site (Name)
  const named = /^\S+@\S+ \((?<name>.+)\)$/.exec(text)?.groups!.name;
  // ` <mail@site>`, ` (mail@site)`
  const name = named ?? text.replace(/ [<(]\S+@\S+[>)]/, '');
  return name === text ? name : withoutAddress(name.trim());
}
