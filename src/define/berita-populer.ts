// Registers <berita-populer>.
import { BeritaPopuler } from '../elements/populer/berita-populer.js';
import { register } from './register.js';

register('berita-populer', BeritaPopuler);

declare global {
  interface HTMLElementTagNameMap {
    'berita-populer': BeritaPopuler;
  }
}
