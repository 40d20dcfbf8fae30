// Types of the build's scripts, for the tests of them.
declare module '*/scripts/cdn/check-templates.mjs' {
  export function templateError(text: string): string | undefined;
}
declare module '*/scripts/cdn/hashed-chunks.mjs' {
  export function integrityOf(bytes: string | Uint8Array): string;
}
declare module '*/scripts/script-tag.mjs' {
  export function buildScriptTag(): Promise<void>;
}
declare module '*/scripts/on-demand-lists.mjs' {
  export function onDemandLists(): Record<string, string>;
}
