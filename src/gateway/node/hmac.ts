// HMAC by Node: at once, where Web Crypto's goes by a thread and back.
import { createHmac } from 'node:crypto';
import type { Hmac } from '../popularity/visitor-hash.js';

/** HMAC-SHA-256. */
export const nodeHmac: Hmac = (key, text) => createHmac('sha256', key).update(text).digest();
