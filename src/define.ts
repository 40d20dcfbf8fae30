// Registers all three elements.
import './define/berita-artikel.js';
import './define/berita-populer.js';
import './define/berita-update.js';
