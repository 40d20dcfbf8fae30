// The languages beyond Indonesian and English, in one file to fetch.
export { ar } from './ar.js';
export { jv } from './jv.js';
export { ms } from './ms.js';
export { su } from './su.js';
