// In the browser: React takes over its tree, berita-widgets its elements.
import 'berita-widgets/define';
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.mjs';

hydrateRoot(document.getElementById('app'), createElement(App));
