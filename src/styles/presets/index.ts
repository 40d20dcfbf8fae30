// The presets, for the `preset` attribute, together: one file to fetch.
export { koran } from './koran.js';
export { modern } from './modern.js';
export { polos } from './polos.js';
