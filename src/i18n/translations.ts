// Every language of languages.ts, written by `npm run build`: for servers, and for the package's users.
export { ms } from './ms.js';
export { jv } from './jv.js';
export { su } from './su.js';
export { ar } from './ar.js';
