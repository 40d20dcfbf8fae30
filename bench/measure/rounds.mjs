// Interleaves what is compared: each round measures everything once, in an order that turns, so that no one is always
// first.

/**
 * Samples by name: `subjects` is a map from a name to a function that measures once. `after` is told of each finished
 * round.
 */
export async function interleave(subjects, rounds, after = () => {}) {
  const names = [...subjects.keys()];
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)])
      samples.get(name).push(await subjects.get(name)());
    after(round + 1);
  }
  return samples;
}
