// Registers <berita-update>.
import { BeritaUpdate } from '../elements/update/berita-update.js';
import { register } from './register.js';

register('berita-update', BeritaUpdate);

declare global {
  interface HTMLElementTagNameMap {
    'berita-update': BeritaUpdate;
  }
}
