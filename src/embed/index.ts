// berita-widgets/embed: gives the iframes of a partner's page their true height.
export { sizeFrames } from './parent.js';
export type { HeightMessage, HelloMessage } from './messages.js';
