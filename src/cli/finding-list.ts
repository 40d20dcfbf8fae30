// Findings as they are collected.
import type { Finding, FindingCode, Level } from './findings.js';

/** The findings of one examination. */
export class FindingList {
  readonly all: Finding[] = [];

  add(level: Level, code: FindingCode, ...facts: (string | number)[]): void {
    this.all.push({ level, code, facts });
  }

  /** Adds that `count` of `total` are so, unless none is. */
  addShare(level: Level, code: FindingCode, count: number, total: number): void {
    if (count > 0) this.add(level, code, count, total);
  }
}
