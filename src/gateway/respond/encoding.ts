// Which content coding a client takes, by its Accept-Encoding (RFC 9110, section 12.5.3).

export type Coding = 'br' | 'gzip' | 'identity';

/** The best of `available` that `accept` allows; `identity` where none is. */
export function negotiateEncoding(accept: string | null | undefined, available: ReadonlySet<Coding>): Coding {
  if (!accept) return 'identity';
  let best: Coding = 'identity';
  let bestQuality = 0;
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const coding = codingOf(name);
    if (!coding || !available.has(coding)) continue;
    const quality = qualityOf(parameters);
    // Equals: Brotli is the smaller one.
    if (quality > bestQuality || (quality === bestQuality && quality > 0 && coding === 'br')) {
      best = coding;
      bestQuality = quality;
    }
  }
  return best;
}

function codingOf(name: string): Coding | undefined {
  if (name === 'br' || name === '*') return 'br';
  return name === 'gzip' || name === 'x-gzip' ? 'gzip' : undefined;
}

function qualityOf(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = text === undefined ? 1 : Number(text.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
