// Waits until a story shows what it is about.
import { expect, waitFor } from 'storybook/test';
import type { BeritaUpdate } from '../src/index.js';

/** The widgets of a story. */
export const widgetsIn = (canvas: Element): HTMLElement[] => [
  ...canvas.querySelectorAll<HTMLElement>('berita-populer, berita-update, berita-artikel'),
];

/** All in a widget that matches. */
export const within = <T extends HTMLElement>(widget: Element, selector: string): T[] => [
  ...widget.shadowRoot!.querySelectorAll<T>(selector),
];

/** Resolves when all widgets show their news or their failure, with pictures and fonts. */
export async function settle({ canvasElement }: { canvasElement: Element }): Promise<void> {
  const widgets = widgetsIn(canvasElement);
  await waitFor(
    () => {
      if (widgets.some((widget) => !within(widget, '.root').length)) throw new Error('not rendered yet');
      if (widgets.some((widget) => within(widget, '.skeleton').length)) throw new Error('still loading');
    },
    { timeout: 5000 },
  );
  // A preset is fetched on its own.
  await waitFor(
    () => {
      if (
        widgets.some(
          (widget) =>
            widget.getAttribute('preset') && !getComputedStyle(widget).getPropertyValue('--berita-color-text'),
        )
      )
        throw new Error('preset on its way');
    },
    { timeout: 5000 },
  );
  await Promise.all(
    widgets
      .flatMap((widget) => within<HTMLImageElement>(widget, 'img'))
      .map((image) => {
        image.loading = 'eager';
        return image.decode().catch(() => {});
      }),
  );
  await document.fonts.ready;
}

/** Asks once more, which fails: resolves when the widget shows its old news with their date. */
export async function settleStale(context: { canvasElement: Element }): Promise<void> {
  await settle(context);
  const [element] = widgetsIn(context.canvasElement) as BeritaUpdate[];
  await element!.refresh();
  await waitFor(() => expect(element!.matches(':state(stale)')).toBe(true));
}
