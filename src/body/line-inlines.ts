// LineInlines: which inlines of the source the current line has open.
import type { OpenElement } from './open-elements.js';
import type { BodyElement } from './tree.js';

/** The inlines of a line, outermost first: those of the source, each with the node that stands for it in the line. */
export class LineInlines {
  #sources: OpenElement[] = [];
  #nodes: BodyElement[] = [];

  /** The node that takes text; undefined where no inline is open. */
  get innermost(): BodyElement | undefined {
    return this.#nodes.at(-1);
  }

  push(source: OpenElement, node: BodyElement): void {
    this.#sources.push(source);
    this.#nodes.push(node);
  }

  clear(): void {
    this.#sources = [];
    this.#nodes = [];
  }

  /** Closes what is not open in the source any more; gives how many stay. */
  retain(open: readonly OpenElement[]): number {
    let count = 0;
    while (count < open.length && this.#sources[count] === open[count]) count += 1;
    this.#sources.length = count;
    this.#nodes.length = count;
    return count;
  }
}
