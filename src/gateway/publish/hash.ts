// Hashes: of what is published, and of an article's address for its key.

/** Bytes in base64url (RFC 4648), with its padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_');

/** SHA-256 of bytes or text, base64url, its first `length` characters. */
export async function sha256(data: Uint8Array | string, length: number): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return toBase64Url(digest).slice(0, length);
}
