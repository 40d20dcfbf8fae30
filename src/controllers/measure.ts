// Reads of the layout, together for all widgets that come in one task: each for itself, after the one before has written, would
// make the browser lay out the page once a widget.
let waiting: (() => void)[] | undefined;

/** Calls `read` at once for the first widget of a task, and for the others in a microtask, before they are rendered. */
export function measure(read: () => void): void {
  if (waiting) return void waiting.push(read);
  waiting = [];
  queueMicrotask(() => {
    const reads = waiting!;
    waiting = undefined;
    for (const each of reads) each();
  });
  read();
}
