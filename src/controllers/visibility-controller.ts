// Tells when an element is in the viewport or near it, and when it leaves.
import { measure } from './measure.js';
import { createWatch } from './shared-observer.js';

const margin = 300; // Pixels around the viewport that count as near.
const nearness = createWatch({ rootMargin: `${margin}px` });

/**
 * Calls `onChange` when an element in the page comes near the viewport or leaves; before anything is rendered when it is there already,
 * which is a guess (`sure` is absent): elements that have no height yet stand all in one place. Without `guess`, after the first frame.
 */
export function watchNearness(
  element: Element,
  onChange: (near: boolean, sure?: boolean) => void,
  guess: boolean,
): void {
  // An observer's first word comes a frame later, and none comes in a hidden tab: a widget in view does not wait for it.
  if (guess)
    measure(() => {
      const box = element.getClientRects()[0];
      if (
        box &&
        box.top < innerHeight + margin &&
        box.bottom > -margin &&
        box.left < innerWidth + margin &&
        box.right > -margin
      )
        onChange(true);
    });
  nearness.observe(element, ({ isIntersecting }) => onChange(isIntersecting, true));
}

/** Ends it. */
export const forgetNearness = (element: Element): void => nearness.unobserve(element);
