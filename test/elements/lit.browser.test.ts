// What src/ relies on of the published Lit, watched from outside: a version of Lit that does otherwise fails here.
import { expect } from 'chai';
import { css, html, LitElement, nothing, render, type PropertyDeclarations, type ReactiveController } from 'lit';
import { until } from '../support/server/client.js';

let count = 0;
const fixtures: Element[] = [];

afterEach(() => {
  fixtures.splice(0).forEach((fixture) => fixture.remove());
});

const rows = {
  size: { attribute: 'size', initial: 1, converter: { fromAttribute: (value: string | null) => Number(value) } },
  tone: {
    attribute: 'tone',
    reflect: true,
    useDefault: true,
    converter: { fromAttribute: (value: string | null) => value ?? 'plain' },
  },
  data: { attribute: false },
} as const;

class Base extends LitElement {
  static override properties: PropertyDeclarations = rows;
  static override styles = [
    css`
      p {
        color: rgb(1, 2, 3);
      }
    `,
  ];
  declare size: number;
  declare tone: string;
  declare data: unknown;
  log: string[] = [];

  constructor() {
    super();
    this.size = 1;
    this.tone = 'plain';
  }

  protected override render(): unknown {
    return html`<p>${this.size} ${this.tone}</p>`;
  }
}

/** Defines a class under a name of its own and gives that. */
function define(element: CustomElementConstructor): string {
  const tag = `lit-test-${(count += 1)}`;
  customElements.define(tag, element);
  return tag;
}

function mount<T extends Base>(
  element: CustomElementConstructor & { prototype: T },
  attributes: Record<string, string> = {},
): T {
  const node = document.createElement(define(element)) as unknown as T;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  fixtures.push(node);
  document.body.append(node);
  return node;
}

const text = (element: Element) => element.shadowRoot!.textContent!.trim();

/** Notes each microtask in `log` until `done`. */
async function ticks(log: string[], done: () => boolean): Promise<void> {
  for (let tick = 0; !done() && tick < 20; tick += 1) {
    await null;
    log.push('·');
  }
}

class Watched extends Base {
  constructor() {
    super();
    const note = (line: string) => () => {
      this.log.push(line);
    };
    this.addController({
      hostConnected: note('hostConnected'),
      hostDisconnected: note('hostDisconnected'),
      hostUpdate: note('hostUpdate'),
      hostUpdated: note('hostUpdated'),
    });
  }
  override connectedCallback(): void {
    super.connectedCallback();
    this.log.push('connected');
  }
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.log.push('schedule');
    return super.scheduleUpdate();
  }
  protected override willUpdate(): void {
    this.log.push('willUpdate');
  }
  protected override render(): unknown {
    this.log.push('render');
    return super.render();
  }
  protected override updated(): void {
    this.log.push(`updated ${this.hasUpdated}`);
  }
}

describe('updates', () => {
  it('come in this order, no microtask later', async () => {
    const element = mount(Watched);
    void element.updateComplete.then((done) => element.log.push(`complete ${done}`));
    await ticks(element.log, () => element.log.includes('complete true'));
    const first = ['schedule', 'willUpdate', 'hostUpdate', 'render', 'hostUpdated', 'updated true'];
    expect(element.log).to.deep.equal(['hostConnected', 'connected', ...first, '·', 'complete true', '·']);
    element.log = [];
    element.size = 2;
    element.tone = 'loud';
    element.requestUpdate();
    void element.updateComplete.then((done) => element.log.push(`complete ${done}`));
    await ticks(element.log, () => element.log.includes('complete true'));
    expect(element.log).to.deep.equal([...first, '·', 'complete true', '·']);
    expect(text(element)).to.equal('2 loud');
    element.remove();
    expect(element.log.at(-1)).to.equal('hostDisconnected');
  });

  it('are one for what changes before and in them, another for what changes after', async () => {
    let renders = 0;
    const element = mount(
      class extends Base {
        protected override willUpdate(): void {
          this.size += 1;
        }
        protected override render(): unknown {
          renders += 1;
          return super.render();
        }
        protected override updated(): void {
          if (renders === 1) this.tone = 'again';
        }
      },
    );
    expect(await element.updateComplete).to.equal(false);
    expect(await element.updateComplete).to.equal(true);
    expect([renders, text(element)]).to.deep.equal([2, '3 again']);
    element.tone = 'again';
    await element.updateComplete;
    expect(renders).to.equal(2);
  });

  it('wait for what scheduleUpdate waits for', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const element = mount(
      class extends Base {
        protected override scheduleUpdate(): Promise<unknown> {
          return gate.then(() => super.scheduleUpdate());
        }
      },
    );
    await Promise.resolve();
    expect([element.hasUpdated, text(element)]).to.deep.equal([false, '']);
    go();
    await element.updateComplete;
    expect(text(element)).to.equal('1 plain');
  });

  it('go on after one has failed, here and elsewhere', async () => {
    const heard: unknown[] = [];
    const hear = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      heard.push((event.reason as Error).message);
    };
    addEventListener('unhandledrejection', hear, true);
    const element = mount(
      class extends Base {
        protected override render(): unknown {
          if (this.size === 1) throw new Error('first');
          return super.render();
        }
      },
    );
    const other = mount(class extends Base {});
    let rejected = '';
    await element.updateComplete.catch((error: Error) => {
      rejected = error.message;
    });
    await other.updateComplete;
    element.size = 2;
    await element.updateComplete;
    await until(() => heard.length);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    }); // It is heard once.
    removeEventListener('unhandledrejection', hear, true);
    expect([rejected, text(element), text(other)]).to.deep.equal(['first', '2 plain', '1 plain']);
    expect(heard).to.deep.equal(['first']);
  });
});

describe('properties', () => {
  it('set before the class came are kept, and come after its defaults', async () => {
    const tag = `lit-test-${(count += 1)}`;
    const element = document.createElement(tag) as Base;
    fixtures.push(element);
    Object.assign(element, { size: 5, data: 'early', tone: 'soft' });
    document.body.append(element);
    customElements.define(tag, class extends Base {});
    expect(Object.hasOwn(element, 'size')).to.equal(false);
    await element.updateComplete;
    expect([element.size, element.data, element.tone, element.getAttribute('tone'), text(element)]).to.deep.equal([
      5,
      'early',
      'soft',
      'soft',
      '5 soft',
    ]);
  });

  it('follow their attributes', async () => {
    const element = mount(class extends Base {}, { size: '4', tone: 'soft' });
    await element.updateComplete;
    expect(text(element)).to.equal('4 soft');
    element.removeAttribute('tone');
    expect(element.tone).to.equal('plain');
    await element.updateComplete;
    expect([text(element), element.hasAttribute('tone')]).to.deep.equal(['4 plain', false]);
  });

  it('are told by their attributes where they are reflected, the default only when it is set again', async () => {
    const element = mount(class extends Base {});
    await element.updateComplete;
    expect(element.hasAttribute('tone')).to.equal(false);
    const told: (string | null)[] = [];
    for (const tone of ['loud', 'plain', null]) {
      element.tone = tone as string;
      expect(element.getAttribute('tone')).to.equal(told.at(-1) ?? null);
      await element.updateComplete;
      told.push(element.getAttribute('tone'));
    }
    expect(told).to.deep.equal(['loud', 'plain', null]);
    const fresh = mount(class extends Base {});
    fresh.tone = 'plain';
    await fresh.updateComplete;
    expect(fresh.getAttribute('tone')).to.equal('plain');
  });

  it('add to those of the class that is extended', async () => {
    const element = mount(
      class extends Base {
        static override properties = {
          more: { attribute: 'more', converter: { fromAttribute: (value: string | null) => value } },
        };
        declare more: string;
      },
      { more: 'x', size: '2' },
    );
    await element.updateComplete;
    expect([element.more, element.size, text(element)]).to.deep.equal(['x', 2, '2 plain']);
  });

  it('stay what they are when somebody asks for the observed attributes again', async () => {
    class Asked extends Base {}
    const element = mount(Asked, { size: '3' });
    await element.updateComplete;
    expect(Asked.observedAttributes).to.deep.equal(['size', 'tone']);
    expect([element.size, [...Asked.elementProperties.keys()]]).to.deep.equal([3, ['size', 'tone', 'data']]);
  });
});

describe('the shadow root', () => {
  it("is the one that a server has sent, and wears the class's styles", async () => {
    const element = mount(
      class extends Base {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).append(document.createElement('i'));
        }
      },
    );
    await element.updateComplete;
    const root = element.shadowRoot!;
    expect([element.renderRoot, root.querySelector('p + i') === null]).to.deep.equal([root, false]);
    expect(getComputedStyle(root.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('takes a controller later', async () => {
    const element = mount(class extends Base {});
    const calls: string[] = [];
    const controller: ReactiveController = {
      hostConnected: () => calls.push('connected'),
      hostUpdated: () => calls.push('updated'),
    };
    await element.updateComplete;
    element.addController(controller);
    element.requestUpdate();
    await element.updateComplete;
    expect(calls).to.deep.equal(['connected', 'updated']);
  });
});

describe('templates', () => {
  const stage = document.createElement('div');
  const show = (value: unknown) => {
    render(html`<p>${value}</p>`, stage);
    return stage.querySelector('p')!;
  };

  it('show text, templates, lists and nothing, each after each', () => {
    const values: [value: unknown, shown: string][] = [
      ['teks', 'teks'],
      [nothing, ''],
      [0, '0'],
      [null, ''],
      [false, 'false'],
      [undefined, ''],
      ['', ''],
      [html`<b>tebal</b>`, 'tebal'],
      [['a', html`<b>b</b>`, nothing], 'ab'],
      [[], ''],
      [['c'], 'c'],
      ['<b>', '<b>'],
    ];
    const paragraph = show('');
    for (const [value, shown] of [...values, ...values.toReversed()]) {
      expect(show(value)).to.equal(paragraph);
      expect(paragraph.textContent).to.equal(shown);
    }
    for (const [value, shown] of values)
      for (const [other, then] of values) {
        expect([show(value).textContent, show(other).textContent]).to.deep.equal([shown, then]);
      }
  });

  it('keep their nodes as long as they are the same', () => {
    const bold = (value: string) => html`<b title="${value} judul ${value}">${value}</b>`;
    const before = show([bold('a'), bold('b')]).querySelectorAll('b');
    const after = show([bold('c')]).querySelectorAll('b');
    expect([after.length, after[0], after[0]!.title, after[0]!.textContent]).to.deep.equal([
      1,
      before[0],
      'c judul c',
      'c',
    ]);
  });

  it('leave the document alone where nothing changed', () => {
    const value = () => html`<b class="x ${'y'}" title=${'t'} @click=${() => {}}>${['a', html`<i>${'b'}</i>`]}</b>`;
    show(value());
    const observer = new MutationObserver(() => {});
    observer.observe(stage, { subtree: true, childList: true, characterData: true, attributes: true });
    show(value());
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('take an attribute away for nothing', () => {
    const titled = (value: unknown) => show(html`<b title=${value}>x</b>`).querySelector('b')!;
    expect([
      titled('a').title,
      titled(nothing).hasAttribute('title'),
      titled(undefined).getAttribute('title'),
      titled(2).title,
      titled(true).title,
    ]).to.deep.equal(['a', false, '', '2', 'true']);
  });

  it('call listeners on the host, the latest alone', () => {
    const calls: unknown[] = [];
    const host = {};
    const own = document.createElement('div');
    const draw = (listener: unknown) => {
      render(html`<button @click=${listener}></button>`, own, { host });
      own.querySelector('button')!.click();
    };
    draw(function (this: unknown) {
      calls.push(['first', this === host]);
    });
    draw(function (this: unknown) {
      calls.push(['second', this === host]);
    });
    expect(calls).to.deep.equal([
      ['first', true],
      ['second', true],
    ]);
  });

  it('take listeners that are objects, with their options', () => {
    const phases: number[] = [];
    render(
      html`<div @click=${{ handleEvent: ({ eventPhase }: Event) => phases.push(eventPhase), capture: true }}>
        <button>x</button>
      </div>`,
      stage,
    );
    stage.querySelector('button')!.click();
    expect(phases).to.deep.equal([Event.CAPTURING_PHASE]);
  });

  it('take nothing for one that only looks like it', () => {
    const forged = JSON.parse('{"_$litType$": 1, "strings": ["<img src=x>"], "values": []}') as unknown;
    let shown: string;
    try {
      shown = show(forged).innerHTML;
    } catch {
      shown = '';
    }
    expect(shown).not.to.include('<img');
  });
});
