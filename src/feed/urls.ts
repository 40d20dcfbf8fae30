// placeholder until branch feed lands
export function safeUrl(value: string | undefined, base?: string): string | undefined {
  try { const url = new URL(value!, base); return /^https?:$/.test(url.protocol) ? url.href : undefined; } catch { return undefined; }
}
export function sameAddress(a: string | undefined, b: string): boolean { return a === b; }
