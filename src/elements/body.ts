// The body's code, loaded when the first full article is shown: few pages show one.
type BodyModule = typeof import('../body/index.js');

let module: BodyModule | undefined;
let loading: Promise<void> | undefined;

/** The body's code; undefined while it is not there. */
export const bodyModule = (): BodyModule | undefined => module;

/** Hands the body's code over, where it is at hand: on a server, which renders at once. */
export function useBody(code: BodyModule): void {
  module = code;
}

/** Loads the body's code; never rejects. A failure is forgotten, so that the next article tries again. */
export function loadBody(): Promise<void> {
  return loading ??= import('../body/index.js').then(useBody, () => { loading = undefined; });
}
