// The states of an element, which style sheets match as `:state(name)`.

/** Sets each state that is true, and takes away each that is not. Old browsers have no states. */
export function setStates(states: CustomStateSet | undefined, values: Readonly<Record<string, boolean>>): void {
  for (const [name, isOn] of Object.entries(values)) {
    if (isOn) states?.add(name);
    else states?.delete(name);
  }
}
