import type { ChildProcess } from 'node:child_process';

export type Program = 'redis-server' | 'valkey-server';
export const PROGRAMS: readonly Program[];
export function isInstalled(program: Program): boolean;
export function installedProgram(): Program | undefined;
export function freePort(): Promise<number>;

export interface RedisServer {
  readonly port: number;
  /** `redis://127.0.0.1:PORT` */
  readonly url: string;
  readonly process: ChildProcess;
  /** A client of its own, which `stop` closes. */
  connect(): Promise<{ send: (command: readonly string[]) => Promise<unknown>; close(): void }>;
  stop(): Promise<void>;
}
export function startRedis(program: Program, options?: readonly string[]): Promise<RedisServer>;
export function startRedisOn(port: number, program: Program, options?: readonly string[]): Promise<RedisServer>;
