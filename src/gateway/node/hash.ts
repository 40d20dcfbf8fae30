// SHA-256 by Node: at once, where Web Crypto's goes by a thread and back.
import { hash } from 'node:crypto';
import type { HashText } from '../popularity/visitor-hash.js';

/** SHA-256 of a text, in hexadecimal digits. */
export const nodeHash: HashText = (text) => hash('sha256', text);
