// Types of browser.mjs, for the tests in TypeScript that use it.
export function findChromium(): Promise<string>;
export const chromiumArgs: string[];
