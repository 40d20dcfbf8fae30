// Measures a group of gates; a noisy one again with more runs, before it counts as over.
import { isClose, isOver } from './judge.mjs';

const EFFORTS = 3;

/** A measurement that fails is a gate without a value, which is over; the other groups still have their turn. */
async function attempt(group, context) {
  try {
    return await group.measure(context);
  } catch (error) {
    return [{ name: group.name, value: NaN, limit: 0, note: error.message }];
  }
}

/** The group's gates. `say` is told of each repetition. The limits stay. */
export async function settle(group, context, say) {
  for (let effort = 1; ; effort += 1) {
    const gates = await attempt(group, { ...context, effort });
    const over = gates.filter(isOver);
    if (!over.length || !group.noisy || effort === EFFORTS || !over.every(isClose)) return gates;
    say(`again with more runs: ${over.map(({ name }) => name).join(', ')}`);
  }
}
