// Lets a test look into a frame of another origin, and change what it holds.
const actions = {
  /** How high the content is, and how much of it can be seen. */
  measure: () => ({
    body: Math.ceil(document.body.getBoundingClientRect().height),
    scrollHeight: document.documentElement.scrollHeight,
    innerHeight,
    clientWidth: document.documentElement.clientWidth,
    innerWidth,
    scrollbar: getComputedStyle(document.documentElement).scrollbarWidth,
    items: document.querySelector('[feed-url]').shadowRoot.querySelectorAll('[part~="item"]').length,
  }),
  /** The widget asks for its feed. */
  refresh: () => document.querySelector('[feed-url]').refresh(),
  /** A typeface that comes late. */
  async font() {
    const bytes = await (await fetch('/font.woff2')).arrayBuffer();
    const face = new FontFace('Late', bytes);
    document.fonts.add(await face.load());
    document.documentElement.style.setProperty('--berita-font', 'Late');
    document.documentElement.style.setProperty('--berita-font-size', '23px');
  },
  /** The reader chooses a link. */
  click: () => document.querySelector('[feed-url]').shadowRoot.querySelector('a[href]').click(),
  /** A hostile frame tells its parent what a test says. */
  say: (messages) => messages.forEach((message) => parent.postMessage(message, '*')),
};

addEventListener('message', async ({ data, source }) => {
  if (data?.hook === undefined) return;
  const result = await actions[data.hook](data.argument);
  source.postMessage({ answer: data.id, result: result ?? null }, '*');
});
