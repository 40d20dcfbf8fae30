// The lease of a refresh: one process asks the upstream, the others wait for what it keeps in the store.
import type { ReleaseLease, Store, StoredFeed } from '../store/store.js';

/** Milliseconds between two looks at whether another process is done. */
const POLL_MS = 50;

/** Which lease is wanted. */
export interface LeaseRequest {
  /** Name of the feed. */
  readonly name: string;
  /** How long the lease lasts where it is not given back; nobody waits longer for it either. */
  readonly milliseconds: number;
  /** `fetchedAt` of the copy that is there. */
  readonly since: number;
}

/** A lease, or the copy that another process has fetched meanwhile; neither where the store is out of order. */
export interface LeaseOutcome {
  readonly release?: ReleaseLease;
  readonly newer?: StoredFeed;
}

/** Waits for the right to ask, or for a copy that makes asking needless. Never rejects. */
export async function waitForLease(store: Store, request: LeaseRequest): Promise<LeaseOutcome> {
  const { name, milliseconds, since } = request;
  const attempts = Math.ceil(milliseconds / POLL_MS);
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const release = await store.lease(name, milliseconds);
      if (release) return { release };
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const stored = await store.readFeed(name);
      if (stored && stored.fetchedAt > since) return { newer: stored };
    }
  } catch {
    // The store's failure is told elsewhere; without it, asking twice is better than not asking.
  }
  return {};
}
