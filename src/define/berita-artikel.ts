// Registers <berita-artikel>.
import { BeritaArtikel } from '../elements/artikel/berita-artikel.js';
import { register } from './register.js';

register('berita-artikel', BeritaArtikel);

declare global {
  interface HTMLElementTagNameMap {
    'berita-artikel': BeritaArtikel;
  }
}
