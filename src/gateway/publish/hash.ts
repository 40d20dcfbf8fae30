// Hashes: of what is published, and of an article's address for its key.

/** SHA-256 of bytes or text, base64url, its first `length` characters. */
export async function sha256(data: Uint8Array | string, length: number): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  const base64 = btoa(String.fromCharCode(...digest));
  return base64.replace(/\+/g, '-').replace(/\//g, '_').slice(0, length);
}
