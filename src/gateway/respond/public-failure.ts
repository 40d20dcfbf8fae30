// What the public is told of a failure: its kind. The words of network libraries and stores name inner addresses, and
// are for the log and for `serve --check`.
import type { SourceFailure } from '../publish/source.js';

const UNREACHABLE = "The feed's server could not be asked; the gateway's log says why";

/** A failure without what only the operator may know: the other kinds have words of our own. */
export const publicFailure = (failure: SourceFailure): SourceFailure =>
  failure.code === 'network' ? { ...failure, message: UNREACHABLE } : failure;

/** `ok`, or that a store is out of order. */
export const publicStatus = (status: string): 'ok' | 'failing' => (status === 'ok' ? 'ok' : 'failing');
