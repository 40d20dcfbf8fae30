// The partner page's half of the iframe: gives each frame the height that its content has. A message can change a
// height, nothing else.
import { MAX_HEIGHT_PX, MIN_HEIGHT_PX, type HeightMessage, type HelloMessage } from './messages.js';

const FRAMES = 'iframe[src*="/v1/embed/"]';

/** The greeting that each frame's document got last: a new document gets a new one. */
const greetings = new WeakMap<HTMLIFrameElement, string>();

/** Heights told since the last frame was drawn: however many messages come, one is applied. */
const pendingHeights = new Map<HTMLIFrameElement, number>();

const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll(FRAMES);

const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/**
 * Greets the document in a frame. Its origin may be opaque, so the greeting goes to whoever is there; it tells nothing.
 * Browsers with CSS `frame-sizing` are greeted as well: Chromium 156 does not always follow a frame's content, and
 * messages are exact (docs/decisions/0013-height-of-frames.md).
 */
function greet(frame: HTMLIFrameElement): void {
  const hello: HelloMessage = { type: 'berita:hello', id: randomId() };
  greetings.set(frame, hello.id);
  frame.contentWindow?.postMessage(hello, '*');
}

/**
 * An opaque origin writes as "null": only a sandboxed frame may have one. After a redirect the greeting alone proves
 * the frame.
 */
const mayHaveOrigin = (frame: HTMLIFrameElement, origin: string): boolean =>
  origin !== 'null' || (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));

const isHeight = (message: unknown): message is HeightMessage =>
  (message as HeightMessage | null)?.type === 'berita:height' && Number.isFinite((message as HeightMessage).height);

function applyHeights(): void {
  pendingHeights.forEach((height, frame) => {
    frame.style.height = `${Math.min(Math.max(Math.ceil(height), MIN_HEIGHT_PX), MAX_HEIGHT_PX)}px`;
  });
  pendingHeights.clear();
}

function onMessage({ data, source, origin }: MessageEvent<unknown>): void {
  if (!isHeight(data)) return;
  frames().forEach((frame) => {
    const isGenuine =
      frame.contentWindow === source && greetings.get(frame) === data.id && mayHaveOrigin(frame, origin);
    if (!isGenuine) return;
    if (!pendingHeights.size) requestAnimationFrame(applyHeights);
    pendingHeights.set(frame, data.height);
  });
}

/** Sizes every frame of the page whose address has `/v1/embed/`, those that are put in later too. */
export function sizeFrames(): void {
  addEventListener('message', onMessage);
  // Frames' `load` events don't bubble, and are seen on their way down.
  document.addEventListener(
    'load',
    ({ target }) => {
      if ((target as Element).matches(FRAMES)) greet(target as HTMLIFrameElement);
    },
    true,
  );
  frames().forEach(greet);
}
