// Types of the build's scripts, for the tests of them.
declare module '*/scripts/cdn/check.mjs' {
  export function fault(text: string): string | undefined;
}
declare module '*/scripts/cdn/on-demand.mjs' {
  export function integrityOf(bytes: string | Uint8Array): string;
}
declare module '*/scripts/cdn/lit.mjs' {
  export function ownLit(): {
    transform(this: { error(message: string): never } | void, code: string, id: string): { code: string } | null;
  };
}
declare module '*/scripts/cdn/private-names.mjs' {
  export function privateNames(texts: readonly string[], known?: ReadonlySet<string>): string[];
  export function shortNames(lit: readonly string[]): Record<string, string>;
}
declare module '*/scripts/script-tag.mjs' {
  export function buildScriptTag(): Promise<void>;
}
