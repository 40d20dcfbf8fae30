// Addresses in bodies: made absolute while their base is known.
import { safeUrl } from '../urls.js';

// ` src="/a.jpg"`, ` href=b.html`, ` poster='c.jpg'`, ` data-src="/d.jpg"`; not ` href="https://…"`, ` href="#e"`.
const RELATIVE_ADDRESS =
  /(?<start>\s(?:src|href|poster|data-(?:lazy-)?src|data-original)=["']?)(?!\w+:|#)(?<address>[^"'\s>]{1,999})/gi;

// ` srcset="/a.jpg 1x, /b.jpg 2x"`
const SOURCE_SET = /(?<start>\s(?:data-)?srcset=)(?<quote>["'])(?<list>[^"'>]{1,4000})\k<quote>/gi;

/** HTML with its addresses absolute, those that can be. */
export function withAbsoluteAddresses(html: string, base: string | undefined): string {
  if (!base) return html;
  return html
    .replace(RELATIVE_ADDRESS, (_, start: string, address: string) => start + absolute(address, base))
    .replace(SOURCE_SET, (_, start: string, quote: string, list: string) => {
      const candidates = list.split(/,\s+/).map((candidate) => absoluteCandidate(candidate, base));
      return start + quote + candidates.join(', ') + quote;
    });
}

const absolute = (address: string, base: string): string => safeUrl(address, base) ?? address;

/** `/a.jpg 2x` */
function absoluteCandidate(candidate: string, base: string): string {
  const [address = '', ...descriptors] = candidate.trim().split(/\s+/);
  return address ? [absolute(address, base), ...descriptors].join(' ') : '';
}
