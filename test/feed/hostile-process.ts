// Run in a process of its own (bench/measure/hostile.mjs): prints how the CPU time for each hostile input grows with
// its size.
import { hostile } from '../fixtures/hostile.js';
import { FeedError, parseFeed } from '../../src/feed/index.js';

const [small, times] = process.argv.slice(2).map(Number) as [number, number];
const TURNS = 4;

type Reader = (text: string) => unknown;

/** CPU milliseconds, of this process alone, for one reading: repeated until the clock's grain is small beside it. */
function timeOf(read: Reader, text: string): number {
  const before = process.cpuUsage();
  let spent = 0;
  let readings = 0;
  while (spent < 3) {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
    }
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1000;
    readings += 1;
  }
  return spent / readings;
}

/**
 * Time for the large input / time for the small one, each the best of its turns. More turns while the ratio is above
 * 1.3 times what linear time gives: they bring both times nearer to what they are, so that noise goes and quadratic
 * time stays.
 */
function growth(read: Reader, make: (size: number) => string): number {
  const shortInput = make(small);
  const longInput = make(small * times);
  let least = Infinity;
  let most = Infinity;
  for (let turn = 0; turn < TURNS || (turn < 3 * TURNS && most / least > times * 1.3); turn += 1) {
    least = Math.min(least, timeOf(read, shortInput));
    most = Math.min(most, timeOf(read, longInput));
    // More than halfway to quadratic time is no noise.
    if (turn && most / least > times ** 1.5) break;
  }
  return most / least;
}

// What the measure has to find out: a reader that looks back to the beginning at each step of one kilobyte.
const quadratic: Reader = (text) => {
  let found = 0;
  for (let at = 0; at < text.length; at += 1000) found += text.slice(0, at).lastIndexOf('<');
  return found;
};

const read: Reader = (text) => parseFeed(text, { url: 'https://a.example/' });
console.log(
  JSON.stringify({
    hostile: Object.fromEntries(Object.entries(hostile).map(([name, make]) => [name, growth(read, make)])),
    quadratic: growth(quadratic, (size) => 'a'.repeat(size)),
  }),
);
