// Waiting in Node for what comes in its own time, by Vitest's own waiting.
import { vi } from 'vitest';

/** Far more than a busy machine takes: only what never comes meets it. Less than a test may take, to be named first. */
const PATIENCE = { timeout: 100_000, interval: 10 };

/** Resolves with what `attempt` gives as soon as it neither throws nor rejects; rejects with its last failure. */
export const eventually = <T>(attempt: () => T | Promise<T>): Promise<T> => vi.waitFor(attempt, PATIENCE);
