// What is interleaved when implementations are compared: each shows the same number of widgets; an empty page shows
// none.
import { empty } from '../implementations/index.mjs';
import { addPage } from '../implementations/page.mjs';
import { cpuToShow } from './cpu.mjs';
import { interleave } from './rounds.mjs';

/** { samples: CPU milliseconds by implementation, addresses }, from `rounds` rounds. */
export async function measureShowing(implementations, { widgets, slowdown, rounds }, { browser, servers }, after) {
  const [subjects, addresses] = [new Map(), new Map()];
  for (const implementation of implementations) {
    const { name, rows } = implementation;
    const shown = implementation === empty ? 0 : widgets;
    const address = await addPage(implementation, shown, servers);
    addresses.set(name, address);
    subjects.set(name, () => cpuToShow(browser, { address, rows, widgets: shown, slowdown }));
  }
  return { addresses, samples: await interleave(subjects, rounds, after) };
}
