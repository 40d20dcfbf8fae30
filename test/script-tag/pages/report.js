// First script of a partner page under test: notes what goes wrong on the page, waits for its widgets, and reports how
// they look.
(() => {
  // Taken before the page can replace them; no promise, no Map, no document property that an element can take over.
  const { setTimeout, getComputedStyle, parent, JSON } = window;
  const { stringify } = JSON;
  const query = Document.prototype.querySelectorAll;
  const all = (selector, root) =>
    Array.prototype.slice.call(root ? root.querySelectorAll(selector) : query.call(document, selector));
  const errors = [];
  const violations = [];
  const settled = [];
  addEventListener('error', (event) => {
    errors.push(String(event.message || event.target));
  });
  addEventListener('unhandledrejection', (event) => {
    errors.push(`unhandled: ${event.reason}`);
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
  for (const type of ['berita-load', 'berita-error'])
    document.addEventListener(type, (event) => {
      settled.push(event.target);
    });
  const { warn } = console;
  const warnings = [];
  console.warn = (...words) => {
    warnings.push(words.join(' '));
    warn.apply(console, words);
  };

  const properties = [
    'visibility',
    'display',
    'color',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'line-height',
    'letter-spacing',
    'word-spacing',
    'text-transform',
    'text-align',
    'text-indent',
    'white-space',
    'direction',
    'writing-mode',
    'text-shadow',
    'margin-top',
    'padding-top',
    'border-top-width',
    'cursor',
    'user-select',
    'pointer-events',
  ];
  function look(element) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return `${Math.round(box.width)}x${Math.round(box.height)} ${properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
  }
  const parts = (widget, name) => all(`[part~="${name}"]`, widget.shadowRoot);
  const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();

  function describe(widget) {
    if (!widget.shadowRoot) return { tag: widget.localName, text: text(widget) };
    const looks = {};
    for (const name of [
      'heading',
      'list',
      'item',
      'rank',
      'title',
      'time',
      'section',
      'summary',
      'byline',
      'more',
      'image',
      'body',
      'notice',
      'retry',
    ]) {
      const first = parts(widget, name)[0];
      if (first) looks[name] = look(first);
    }
    return {
      tag: widget.localName,
      looks,
      titles: parts(widget, 'title').map(text),
      times: parts(widget, 'time').map(text),
      ranks: parts(widget, 'rank').map(text),
      links: parts(widget, 'link').map((link) => link.href),
      notices: parts(widget, 'notice').map(text),
      paragraphs: all('[part~="body"] p', widget.shadowRoot).map(text),
      pictures: parts(widget, 'image').map((image) => image.naturalWidth > 0),
      direction: getComputedStyle(widget.shadowRoot.querySelector('section') || widget).direction,
    };
  }

  function canary() {
    const found = all('#canary')[0];
    let sinks = true;
    try {
      document.createElement('i').innerHTML = '<b>x</b>';
    } catch {
      sinks = false;
    }
    return {
      inlineStyle: Boolean(found) && getComputedStyle(found).color === 'rgb(1, 2, 3)',
      inlineScript: window.canaryRan === true,
      sinks,
    };
  }

  /** What the page's visitor leaves behind, and whom the page has asked. */
  function traces() {
    const resources = performance.getEntriesByType('resource').map(({ name }) => name);
    return {
      cookie: Reflect.get(Document.prototype, 'cookie', document),
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      resources,
    };
  }

  const began = performance.now();
  const pageWidgets = () => all('berita-populer, berita-update, berita-artikel');
  // A page says which tags are to become widgets where not all are: '' for none. It ends its own waiting by setting
  // `pageWaits` to false.
  const awaited = () => (window.awaited === undefined ? pageWidgets() : all(window.awaited || ':not(*)'));
  const pictures = () => [].concat(...pageWidgets().map((widget) => (widget.shadowRoot ? parts(widget, 'image') : [])));
  let calm = false;
  function check() {
    // By the clock: WebKit runs timers of a foreign frame once a second.
    const waited = performance.now() - began;
    const widgets = pageWidgets();
    const reasons = [
      ...awaited()
        .filter((widget) => settled.indexOf(widget) < 0)
        .map((widget) => `no event from ${widget.localName}`),
      // Not by `complete`: it is true until a new picture's request begins.
      ...pictures()
        .filter((image) => image.loading === 'eager' && !image.naturalWidth && !image.closest('[hidden]'))
        .map((image) => `${image.src} not complete`),
      // The text of an article may come by a chunk of its own: a placeholder stands for it until that has come, or
      // can't be had.
      ...awaited()
        .filter((widget) => widget.shadowRoot && all('.skeleton', widget.shadowRoot).length)
        .map((widget) => `placeholder of ${widget.localName}`),
    ];
    const waiting = reasons.length > 0 || window.pageWaits === true;
    const patient = waited < 40000;
    // Seen ready twice, with time between for late errors, the second look in one task with the report: in Firefox on a
    // busy machine
    // a picture was without its size again at the report (perhaps as the cache asks whether its copy is current).
    if (patient && (waiting || !calm)) {
      calm = !waiting;
      return void setTimeout(check, calm ? 60 : 25);
    }
    // What a page adds to JSON must not garble the report.
    delete Array.prototype.toJSON;
    delete String.prototype.toJSON;
    parent.postMessage(
      stringify({
        report: location.href,
        widgets: widgets.map(describe),
        errors,
        violations,
        warnings,
        waiting: reasons,
        canary: canary(),
        note: window.pageNote,
        traces: traces(),
      }),
      '*',
    );
  }
  addEventListener('load', () => setTimeout(check, 50));
})();
