// The code of full articles, loaded when the first one is shown: few pages show one, and theirs need not cost the others bytes.
type FullCode = typeof import('./full.js');

let code: FullCode | undefined;
let loading: Promise<void> | undefined;

/** The code; undefined while it is not there. */
export const fullCode = (): FullCode | undefined => code;

/** Hands the code over where it is at hand: on a server, which renders at once. */
export function useFull(module: FullCode): void {
  code = module;
}

/** Loads the code; never rejects. A failure is forgotten, so that the next article tries again. */
export function loadFull(): Promise<void> {
  return loading ??= import('./full.js').then(useFull, () => { loading = undefined; });
}
