// The page's turn between two pieces of work.

/** Resolves in a task of its own: the page can react to its visitor, and paint, before. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
