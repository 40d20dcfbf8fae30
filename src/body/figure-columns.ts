// Rules that put the heads of a table's columns over their figures.

/** Columns of a table whose heads can stand over their figures. */
const figureColumns = [2, 3, 4, 5, 6, 7, 8];
const headOfFigures = (column: number) =>
  `.body table:has(td.number:nth-child(${column})) thead :is(th, td):nth-child(${column}) { text-align: end; }`;
/** CSS for the heads of columns whose cells are figures. */
export const headsOfFigures = figureColumns.map(headOfFigures).join('\n');
