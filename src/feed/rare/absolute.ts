// Addresses in bodies: made absolute while `xml:base` is known.
import { safeUrl } from '../urls.js';

/** HTML with its addresses absolute, those that can be. */
export const absolute = (html: string, base: string | undefined): string =>
  html.replace(
    /(\s(?:src|href)=["']?)(?!\w+:)([^"'\s>]{1,999})/gi,
    (_, start: string, address: string) => start + (safeUrl(address, base) ?? address),
  );
