// Registers <berita-update>.
import { BeritaUpdate } from '../elements/berita-update.js';
import { register } from './register.js';

register('berita-update', BeritaUpdate);

declare global {
  interface HTMLElementTagNameMap {
    'berita-update': BeritaUpdate;
  }
}
