// Addresses in bodies: made absolute while their base is known.
import { safeUrl } from '../urls.js';

// ` src="/a.jpg"`, ` href=b.html`, ` data-src="/d.jpg"`; not ` href="https://…"`, ` href="#e"`.
const RELATIVE_ADDRESS = /(?<start>\s(?:data-)?(?:src|href|poster)=["']?)(?!\w+:|#)(?<address>[^"'\s>]{1,999})/gi;

/** HTML with its addresses absolute, those that can be. */
export const withAbsoluteAddresses = (html: string, base: string | undefined): string =>
  html.replace(RELATIVE_ADDRESS, (_, start: string, address: string) => start + (safeUrl(address, base) ?? address));
