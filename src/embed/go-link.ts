// The address on the frame's own host that leads to an article: some hosts of frames follow no other.
import { addressIdentity } from '../feed/identity.js';

const KEY_LENGTH = 16;

/** SHA-256, base64url, its first 16 characters: the key by which a gateway knows an article. */
async function keyOf(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(addressIdentity(url)));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replace(/\+/g, '-').replace(/\//g, '_').slice(0, KEY_LENGTH);
}

/**
 * `https://gateway.example/v1/go/populer/<key>` for an article in the frame `https://gateway.example/v1/embed/populer`.
 */
export async function goLink(frameUrl: string, articleUrl: string): Promise<string> {
  const { origin, pathname } = new URL(frameUrl);
  return `${origin}${pathname.replace('/v1/embed/', '/v1/go/')}/${await keyOf(articleUrl)}`;
}
