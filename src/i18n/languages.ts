// The list of languages beyond Indonesian and English, one line each. The package exports them; the script tag fetches
// them when a page needs one.
export { ar } from './ar.js';
export { jv } from './jv.js';
export { ms } from './ms.js';
export { su } from './su.js';
