// Pictures: one template, so that lazy loading, dimensions and the address checkpoint are in one place.
import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../../feed/index.js';
import { safeUrl } from '../../feed/urls.js';
import { failedPictures, onPictureError } from './failed-pictures.js';

// A picture that can't be had leaves its room to the text instead of a torn icon.
const hidePicture = (event: Event) => onPictureError(event, '.picture');

/**
 * The address at which a picture can be had: undefined when there is none, when it is unsafe, and after it has failed.
 */
export function pictureAddress(picture: Picture | undefined): string | undefined {
  const address = picture && safeUrl(picture.url);
  if (!address || failedPictures.has(address)) return undefined;
  return address;
}

/**
 * The picture of a row, without words, as the headline beside it has them; nothing where it has no address. One
 * element, since a page of many widgets has hundreds.
 */
export function rowPictureTemplate(picture: Picture | undefined): TemplateResult | typeof nothing {
  const src = pictureAddress(picture);
  if (!picture || !src) return nothing;
  return html`<img
    part="image"
    class="picture"
    src=${src}
    alt=""
    width=${picture.width ?? nothing}
    height=${picture.height ?? nothing}
    loading="lazy"
    decoding="async"
    @error=${hidePicture}
  />`;
}

/**
 * A picture in a box of the token's ratio; nothing where it has no address (`pictureAddress`). `alt` is empty beside a
 * headline that says it.
 */
export function pictureTemplate(
  picture: Picture | undefined,
  alt = '',
  eager = false,
): TemplateResult | typeof nothing {
  const src = pictureAddress(picture);
  if (!picture || !src) return nothing;
  const loading = eager ? 'eager' : 'lazy';
  return html`<span class="picture"
    ><img
      part="image"
      class="image"
      src=${src}
      alt=${alt}
      width=${picture.width ?? nothing}
      height=${picture.height ?? nothing}
      loading=${loading}
      decoding="async"
      @error=${hidePicture}
  /></span>`;
}
