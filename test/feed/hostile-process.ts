// Run by hostile.test.ts in a process of its own: prints how the CPU time for each hostile input grows when its size doubles.
import { hostile } from '../fixtures/hostile.js';
import { FeedError, parseFeed } from '../../src/feed/index.js';

const SMALL = 125_000;
// Three doublings: a step of the memory manager between two sizes weighs a third, quadratic time shows in all of them.
const DOUBLINGS = 3;
const BUDGET = 2.3;

type Reader = (text: string) => unknown;

/** CPU milliseconds, of this process alone, for one reading: repeated until the clock's grain is small beside it. */
function timeOf(read: Reader, text: string): number {
  const before = process.cpuUsage();
  let [spent, times] = [0, 0];
  while (spent < 3) {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
    }
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1000;
    times += 1;
  }
  return spent / times;
}

/**
 * Growth for each doubling, from the best of at least four turns. More turns only where that seems too much: they bring both
 * times nearer to what they are, so that noise goes and quadratic time stays.
 */
function growth(read: Reader, make: (size: number) => string): number {
  const [small, large] = [make(SMALL), make(SMALL * 2 ** DOUBLINGS)];
  let [least, most] = [Infinity, Infinity];
  let ratio = Infinity;
  for (let turn = 0; turn < 4 || (turn < 12 && ratio > BUDGET); turn += 1) {
    least = Math.min(least, timeOf(read, small));
    most = Math.min(most, timeOf(read, large));
    ratio = (most / least) ** (1 / DOUBLINGS);
    if (turn && ratio > 3) break; // No noise.
  }
  return ratio;
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
