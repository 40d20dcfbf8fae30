// What the two halves of the iframe say to each other: a greeting down, a height up, nothing else.

/**
 * From the partner's page to the frame: who writes with this `id` is answered. It holds 128 random bits.
 */
export interface HelloMessage {
  type: 'berita:hello';
  id: string;
}

/** From the frame to the partner's page: the height of its content in CSS pixels, with the `id` of the greeting. */
export interface HeightMessage {
  type: 'berita:height';
  v: 1;
  id: string;
  height: number;
}

/** Heights outside these bounds, in CSS pixels, are clamped. */
export const MIN_HEIGHT_PX = 40;
export const MAX_HEIGHT_PX = 10_000;
