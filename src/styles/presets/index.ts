// The presets, for the `preset` attribute.
export * as koran from './koran.js';
export * as modern from './modern.js';
export * as polos from './polos.js';
