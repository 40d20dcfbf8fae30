// Types of the benches' modules, for the tests of them.
interface Gate {
  name: string;
  value: number;
  limit: number;
  note?: string;
}

declare module '*/bench/gates/judge.mjs' {
  export function isOver(gate: Gate): boolean;
  export function isClose(gate: Gate): boolean;
  export function line(gate: Gate): string;
  export function exitCode(gates: Gate[]): number;
}
declare module '*/bench/account/without.mjs' {
  export function buildWithout(standIns: Readonly<Record<string, string>>): Promise<string>;
}
declare module '*/bench/account/parts.mjs' {
  export const PARTS: readonly { name: string; standIns: Readonly<Record<string, string>> }[];
}
declare module '*/bench/report/ladder.mjs' {
  type Figure = { ratio: number; ofWhole?: number | undefined } | { count: number };
  interface Step {
    name: string;
    group: 'added' | 'removed' | 'recommended' | 'server';
    figures: ReadonlyMap<string, Figure | undefined>;
  }
  export function ladderTables(results: { rounds: number; steps: readonly Step[] }): string;
}
declare module '*/bench/gates/settle.mjs' {
  export function settle(
    group: { name: string; noisy?: boolean; measure(context: { effort: number }): Promise<Gate[]> },
    context: object,
    say: (words: string) => void,
  ): Promise<Gate[]>;
}
declare module '*/bench/gates/long-tasks.mjs' {
  export function longTasks(
    events: { name: string; pid: number; tid: number; ts: number; dur: number; tdur?: number; args: object }[],
  ): number[];
}
declare module '*/bench/lighthouse/without.mjs' {
  export function withoutWidgets(html: string): string;
}
declare module '*/bench/measure/heap.mjs' {
  export function growth(
    page: object,
    session: object,
    round: (times: number) => Promise<void>,
    options: { warm: number; limits: Record<string, number> },
  ): Promise<Record<string, number>>;
}
declare module '*/bench/measure/hostile.mjs' {
  export function hostileGrowth(sizes: {
    small: number;
    times: number;
  }): Promise<{ hostile: Record<string, number>; quadratic: number }>;
}
declare module '*/bench/measure/leaks.mjs' {
  import type { CDPSession, Page } from 'puppeteer-core';

  interface Growth {
    heap: number;
    nodes: number;
    listeners: number;
    timers: number;
    rounds: number;
  }
  export const leaksPage: string;
  export function publishFeeds(server: {
    origin: string;
  }): Promise<{ changing: string; same: string; large: string; huge: string }>;
  export function refreshGrowth(page: Page, session: CDPSession, address: string): Promise<Growth & { shown: string }>;
  export function mountGrowth(page: Page, session: CDPSession, address: string): Promise<Growth>;
  export function largeFeedGrowth(page: Page, session: CDPSession, tag: string, address: string): Promise<number>;
}
declare module '*/bench/measure/rounds.mjs' {
  export function interleave<T>(subjects: Map<string, () => Promise<T>>, rounds: number): Promise<Map<string, T[]>>;
}
declare module '*/bench/measure/statistics.mjs' {
  export function quantile(values: number[], share: number): number;
  export function median(values: number[]): number;
  export function spread(values: number[]): { q1: number; median: number; q3: number };
  export function pairedRatio(one: number[], other: number[], base?: number[]): number;
  export function bestRatio(one: number[], other: number[]): number;
}
declare module '*/bench/report/chart.mjs' {
  interface Cost {
    implementation: string;
    q1: number;
    median: number;
    q3: number;
    toHandWritten: number;
  }
  export function comparisonChart(results: {
    rounds: number;
    date: string;
    chromium: string;
    served: string[];
    measured: { slowdown: number; widgets: number; costs: Cost[] }[];
  }): string;
}
declare module '*/bench/report/section.mjs' {
  export function withSection(document: string, name: string, text: string): string;
}
