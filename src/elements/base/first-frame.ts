// The frame in which the widgets of a page that still loads are rendered: a task of its own, so that the script's is
// short.

let nextFrame: Promise<unknown> | undefined;

/**
 * Calls `render` at the beginning of the page's next frame, before it is painted; at once when the page is there, and
 * in a hidden tab, which has no frames. A page in a frame out of view has none either, and waits for 100 milliseconds.
 */
export function firstFrame(render: () => unknown): void | Promise<unknown> {
  if (document.readyState === 'complete' || document.hidden) return void render();
  nextFrame ??= new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });
  return nextFrame.then(render);
}
