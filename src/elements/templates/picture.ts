// Pictures: one template, so that lazy loading, dimensions and the address checkpoint are in one place.
import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../../feed/index.js';
import { safeUrl } from '../../feed/urls.js';

// A picture that can't be had leaves its room to the text instead of a torn icon.
const hide = ({ target }: Event) => {
  (target as Element).parentElement!.hidden = true;
};

/** A picture in a box of the token's ratio; nothing where its address is unsafe. `alt` is empty beside a headline that says it. */
export function pictureTemplate(
  picture: Picture | undefined,
  alt = '',
  eager = false,
): TemplateResult | typeof nothing {
  const src = picture && safeUrl(picture.url);
  if (!src) return nothing;
  return html`<span class="picture"
    ><img
      part="image"
      class="image"
      src=${src}
      alt=${alt}
      width=${picture.width ?? nothing}
      height=${picture.height ?? nothing}
      loading=${eager ? 'eager' : 'lazy'}
      decoding="async"
      @error=${hide}
  /></span>`;
}
