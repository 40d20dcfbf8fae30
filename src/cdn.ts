// The script tag: registers all three elements, with Lit inside.
import './define.js';
