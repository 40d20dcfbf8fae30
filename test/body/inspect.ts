// What may be in a shadow root, and what may not: an allow-list apart from the source's own, so that each holds the
// other.

const anywhere = 'class part lang dir role tabindex hidden';
const elements: Record<string, string> = {
  section: 'aria-label aria-busy',
  article: '',
  header: '',
  footer: '',
  div: 'aria-hidden',
  aside: '',
  span: 'aria-label aria-hidden',
  slot: 'name',
  style: '',
  button: 'type',
  time: 'datetime',
  i: '',
  h1: '',
  h2: '',
  h3: '',
  h4: '',
  h5: '',
  h6: '',
  p: '',
  pre: '',
  hr: '',
  br: '',
  blockquote: '',
  ul: '',
  ol: 'start',
  li: '',
  figure: '',
  figcaption: '',
  img: 'src alt width height loading decoding referrerpolicy',
  a: 'href target rel',
  abbr: 'title',
  table: '',
  caption: '',
  thead: '',
  tbody: '',
  tr: '',
  th: 'colspan rowspan',
  td: 'colspan rowspan',
  strong: '',
  em: '',
  cite: '',
  q: '',
  u: '',
  s: '',
  del: '',
  ins: '',
  sub: '',
  sup: '',
  code: '',
};
const allowed = new Map(
  Object.entries(elements).map(([name, attributes]) => [name, new Set(`${anywhere} ${attributes}`.split(' '))]),
);

const values = new Map<string, RegExp>([
  ['href', /^https?:\/\/[^@/]+(?:\/|$)/],
  ['src', /^https?:\/\/[^@/]+(?:\/|$)/],
  ['class', /^[a-z0-9 -]*$/],
  ['part', /^[a-z ]+$/],
  ['name', /^(?:heading|empty|error)$/],
  ['target', /^_blank$/],
  ['width', /^\d+$/],
  ['height', /^\d+$/],
  ['start', /^\d{1,4}$/],
  ['colspan', /^\d{1,2}$/],
  ['rowspan', /^\d{1,3}$/],
  ['rel', /^(?:noopener ?)?(?:nofollow)?$/],
]);

/** Whatever should not be under `root`, one line each. */
export function trespassers(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const attributes = allowed.get(name);
    if (!attributes || element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || element.shadowRoot)
      found.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (!attributes?.has(attribute) || !(values.get(attribute) ?? /^/).test(value))
        found.push(`<${name} ${attribute}="${value}">`);
    }
  }
  return found;
}

/** Addresses of the pictures under `root`. */
export const pictures = (root: ShadowRoot): string[] => [...root.querySelectorAll('img')].map(({ src }) => src);

const ran: string[] = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
  Object.defineProperty(window, name, {
    value: (...values: unknown[]) => {
      ran.push(`${name}(${values.join()})`);
    },
  });
window.addEventListener('error', ({ message }) => ran.push(message));
window.addEventListener('securitypolicyviolation', ({ blockedURI }) => ran.push(`blocked: ${blockedURI}`));
document.write = (text: string) => {
  ran.push(`write(${text})`);
};

/** What hostile markup has got to run so far. */
export const executed = (): readonly string[] => ran;
