// dist/cdn/embed.js: sizes the page's frames as soon as it runs.
import { sizeFrames } from '../embed/parent.js';

sizeFrames();
