// LayoutController: the code of its host's layout, or of its preset, fetched when it is first asked for.
import { Task, TaskStatus } from '@lit/task';
import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Layout } from './layout.js';
import { isLayoutMissing, loadedLayout, loadLayout } from './registry.js';

/** What the controller calls of its host. */
export interface LayoutHost extends ReactiveControllerHost {
  adoptStyles(styles: CSSResult): void;
}

/** Keeps to the name that `name` gives at each update, and puts the layout's styles on its host. */
export class LayoutController implements ReactiveController {
  readonly #host: LayoutHost;
  readonly #name: () => string;
  readonly #task: Task<[name: string], void>;
  /** What was asked for last: a failure is tried again by the next widget, not by the next update. */
  #requested = '';

  constructor(host: LayoutHost, name: () => string) {
    this.#host = host;
    this.#name = name;
    // Run only where code is missing: each run costs its host a second update.
    this.#task = new Task(host, { autoRun: false, task: ([missing]: [string]) => loadLayout(missing) });
    host.addController(this);
  }

  /** The layout, when its code is here; undefined where the host needs none, and where it can't be had. */
  get layout(): Layout | undefined {
    return loadedLayout(this.#name());
  }

  /** Whether the layout is still on its way. */
  get isPending(): boolean {
    return isLayoutMissing(this.#name()) && this.#task.status === TaskStatus.PENDING;
  }

  /** Resolves when nothing is on its way; never rejects. */
  get settled(): Promise<void> {
    return this.#task.taskComplete.catch(() => {});
  }

  /** A tag that is upgraded has its attributes: what it needs is asked for beside its feed. */
  hostConnected(): void {
    this.#request(this.#name());
  }

  hostUpdate(): void {
    const name = this.#name();
    const layout = loadedLayout(name);
    // What stays on after a change of layout or preset matches its own attribute value only.
    if (layout) this.#host.adoptStyles(layout.styles);
    this.#request(name);
  }

  #request(name: string): void {
    if (name === this.#requested || !isLayoutMissing(name)) return;
    this.#requested = name;
    void this.#task.run([name]);
  }
}
