// JSON text to a value; what was cut off is closed after the last whole item.

/** What a JSON text holds. */
export interface ParsedJson {
  value: unknown;
  /** False where the text was cut off. */
  isComplete: boolean;
}

/** Parses JSON; an `Error` comes back for what is none, even up to its last whole item. */
export function parseJson(source: string): ParsedJson | Error {
  try {
    return { value: JSON.parse(source), isComplete: true };
  } catch (error) {
    const isObject = source[0] === '{';
    const closed = source.slice(0, endOfLastItem(source, isObject)) + (isObject ? ']}' : ']');
    try {
      return { value: JSON.parse(closed), isComplete: false };
    } catch {
      return error as Error;
    }
  }
}

/** Where the last whole object ends that lies in an array, which is the source itself or lies in it. */
function endOfLastItem(source: string, isObject: boolean): number {
  // Items lie in the array, one level down, or in an array of the object, two levels down.
  let depth = isObject ? -1 : 0;
  let inString = false;
  let end = 0;
  // `\"`, `"`, or a bracket.
  const tokens = /\\.|["[{}\]]/gs;
  for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
    const token = match[0];
    if (token === '"') inString = !inString;
    else if (inString || token.length > 1) continue;
    else if (token === '[' || token === '{') depth += 1;
    else {
      depth -= 1;
      if (depth === 1 && token === '}') end = match.index + 1;
    }
  }
  return end;
}
