// Compares a picture with its reference; `UPDATE=1` writes the reference instead.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

// Pixels, whatever the size of the picture: one row that moved by one pixel changes 550 and more; the same browser with
// the same fonts none.
const tolerance = 200;

const step = 255 / 7;

/**
 * What is wrong with `picture`; undefined when it is as its reference. What was seen is written beside a reference that
 * differs.
 */
export function difference(picture: Buffer, reference: string): string | undefined {
  if (process.env.UPDATE) {
    mkdirSync(dirname(reference), { recursive: true });
    const { data, width, height } = PNG.sync.read(picture);
    // Eight steps a colour make the file a quarter as large, and are finer than the comparison.
    const coarse = Object.assign(new PNG({ width, height }), {
      data: data.map((value) => Math.round(Math.round(value / step) * step)),
    });
    writeFileSync(
      reference,
      PNG.sync.write(coarse, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }),
    );
    return undefined;
  }
  if (!existsSync(reference)) return `${reference} is missing: UPDATE=1 npm run test:visual, and look at it.`;
  const [seen, wanted] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(reference))];
  const { width, height } = wanted;
  const changed =
    seen.width === width && seen.height === height
      ? pixelmatch(seen.data, wanted.data, undefined, width, height, { threshold: 0.15 })
      : Infinity;
  if (changed <= tolerance) return undefined;
  const actual = reference.replace('/references/', '/actual/');
  mkdirSync(dirname(actual), { recursive: true });
  writeFileSync(actual, picture);
  return changed === Infinity
    ? `${seen.width} × ${seen.height} pixels instead of ${width} × ${height}: ${actual}`
    : `${changed} pixels differ: ${actual}`;
}
