// Figures in a table: their digits stand under each other, and under the head of their column.
import { textOf, type BodyElement } from './tree.js';

/** Is a text a figure, as `Rp12.500`, `-3,4 %` or `12–15`? */
const isFigure = (text: string): boolean =>
  text.length <= 24 && /\d/.test(text) && /^(?:Rp|USD|[$€£])?[\d\s.,:%+\-–−/()]+%?$/.test(text);

/** What is known of one column: its heads, and what its cells under them are. */
interface Column {
  heads: BodyElement[];
  figures: number;
  words: number;
}

/** Takes the rows of a table from the top, and knows in which column each cell stands. */
class TableColumns {
  readonly #columns: (Column | undefined)[] = [];
  /** Rows down to which each column is taken, by cells that span rows. */
  readonly #takenTo: number[] = [];
  #row = 0;

  /** Takes the next row, of heads or of what stands under them. */
  addRow({ children }: BodyElement, isHead: boolean): void {
    let at = 0;
    for (const cell of children as BodyElement[]) {
      while (this.#takenTo[at]! > this.#row) at += 1;
      const [columns = 1, rows = 1] = cell.spans ?? [];
      if (isHead && columns === 1) this.#columnAt(at).heads.push(cell);
      else if (!isHead) this.#count(cell, at);
      const end = at + columns;
      for (; at < end; at += 1) this.#takenTo[at] = this.#row + rows;
    }
    this.#row += 1;
  }

  /** Marks the heads of columns that hold more figures than words. */
  markHeads(): void {
    for (const column of this.#columns) {
      if (!column || column.figures <= column.words) continue;
      for (const head of column.heads) head.isFigure = true;
    }
  }

  #count(cell: BodyElement, at: number): void {
    const column = this.#columnAt(at);
    if (cell.isFigure) column.figures += 1;
    else if (/\p{L}/u.test(textOf(cell))) column.words += 1;
  }

  #columnAt(at: number): Column {
    return (this.#columns[at] ??= { heads: [], figures: 0, words: 0 });
  }
}

function markCells({ children }: BodyElement): void {
  for (const cell of children as BodyElement[])
    if (cell.tag === 'td' && isFigure(textOf(cell).trim())) cell.isFigure = true;
}

/** Marks the cells of a table that are figures, and the heads of columns of figures: without a head, its first row. */
export function markFigures(table: BodyElement): void {
  const columns = new TableColumns();
  const parts = (table.children as BodyElement[]).filter(({ tag }) => tag !== 'caption');
  const hasHead = parts[0]?.tag === 'thead';
  parts.forEach((part, partIndex) => {
    part.children.forEach((row, rowIndex) => {
      markCells(row as BodyElement);
      columns.addRow(row as BodyElement, hasHead ? part.tag === 'thead' : partIndex + rowIndex === 0);
    });
  });
  columns.markHeads();
}
