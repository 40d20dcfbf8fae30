// What the readers of XML and JSON have in common: items out one by one, and at the end what lies around them.
import type { FeedNode } from './xml/feed-node.js';

/** Receives an item as soon as it is whole, with what has been read around it; 'enough' ends the reading. */
export type ItemReceiver = (item: FeedNode, root: FeedNode) => 'more' | 'enough';

/** What is left when a document has been read. */
export interface ReadDocument {
  /** What lies around the items; undefined where there is no feed. */
  root: FeedNode | undefined;
  /** False where the document ended before its root was closed. */
  isComplete: boolean;
}
