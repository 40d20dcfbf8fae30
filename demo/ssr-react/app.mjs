// The page's React tree, the same on the server and in the browser. `Widget` is what a Next.js server component would
// return.
import { createElement as h, useState } from 'react';

/** HTML of a widget from the server. The browser keeps what is there: `html` is not sent to it twice. */
export function Widget({ html = '' }) {
  return h('div', { dangerouslySetInnerHTML: { __html: html }, suppressHydrationWarning: true });
}

function Counter() {
  const [count, setCount] = useState(0);
  return h('button', { type: 'button', onClick: () => setCount(count + 1) }, `Ditekan ${count} kali`);
}

export function App({ populer, update }) {
  return h('main', null, h('h1', null, 'React'), h(Counter), h(Widget, { html: populer }), h(Widget, { html: update }));
}
