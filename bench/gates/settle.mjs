// Measures a group of gates; a noisy one again with more runs, before it counts as over.
import { isClose, isOver } from './judge.mjs';

const EFFORTS = 3;

/** The group's gates. `say` is told of each repetition. The limits stay. */
export async function settle(group, context, say) {
  for (let effort = 1; ; effort += 1) {
    const gates = await group.measure({ ...context, effort });
    const over = gates.filter(isOver);
    if (!over.length || !group.noisy || effort === EFFORTS || !over.every(isClose)) return gates;
    say(`again with more runs: ${over.map(({ name }) => name).join(', ')}`);
  }
}
