// What the routes of the gateway work with.
import type { ClientAddresses } from '../popularity/client-address.js';
import type { Popularity } from '../popularity/popularity.js';
import type { Feeds } from '../publish/feeds.js';
import type { Compress, RepresentationCache } from '../respond/representation.js';
import type { Settings } from '../settings.js';
import type { Coding } from '../respond/encoding.js';
import type { WatchedStore } from '../store/watched-store.js';

/** A file of this package that the gateway hands out. */
export interface PackageFile {
  readonly body: Uint8Array;
  readonly contentType: string;
}

/** Parts that every route may use. */
export interface RouteContext {
  readonly settings: Settings;
  readonly feeds: Feeds;
  readonly store: WatchedStore;
  /** Counts reads; undefined where the configuration has no `count`. */
  readonly popularity?: Popularity;
  readonly clientAddresses: ClientAddresses;
  /** Takes work that goes on after an answer. */
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly representations: RepresentationCache;
  readonly compress: Compress;
  readonly codings: ReadonlySet<Coding>;
  readonly now: () => number;
  /** Version of this package. */
  readonly version: string;
  /** A file of `dist/cdn`; undefined where it is not there. */
  readonly readFile: (name: string) => Promise<PackageFile | undefined>;
}

/** Path under which visitors see a route, where `publicUrl` has a path of its own. */
export function publicPath({ publicUrl }: Settings, path: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '') + path;
}
