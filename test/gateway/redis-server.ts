// Real servers for the tests of the Redis stores: started on free ports of loopback, without files, and ended with the
// tests.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import type { SendCommand } from '../../src/gateway/store/redis-commands.js';

/** The servers that are tried, by the name of their program. */
export const PROGRAMS = ['redis-server', 'valkey-server'] as const;
export type Program = (typeof PROGRAMS)[number];

export const isInstalled = (program: Program): boolean => spawnSync(program, ['--version']).status === 0;

export interface RedisServer {
  readonly port: number;
  readonly process: ChildProcess;
  /** A client of its own, which `stop` closes. */
  connect(): Promise<{ send: SendCommand; close(): void }>;
  stop(): Promise<void>;
}

/** A port of loopback that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

function untilReady(server: ChildProcess, program: Program): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.stdout!.on('data', (text: Buffer) => {
      if (text.includes('Ready to accept connections')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`${program} ended with ${code}.`)));
    server.on('error', reject);
  });
}

/** Starts a server that keeps nothing, unless `options` say otherwise, on a free port; resolves when it answers. */
export async function startRedis(program: Program, options: readonly string[] = []): Promise<RedisServer> {
  return startRedisOn(await freePort(), program, options);
}

/** The same on a port that is known to be free: that of a server which has ended, say. */
export async function startRedisOn(
  port: number,
  program: Program,
  options: readonly string[] = [],
): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'berita-redis-'));
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await untilReady(server, program);
  const closers: (() => void)[] = [];
  return {
    port,
    process: server,
    async connect() {
      const client = createClient({
        socket: { host: '127.0.0.1', port, reconnectStrategy: false },
        disableOfflineQueue: true,
      });
      client.on('error', () => {}); // Commands reject of themselves.
      await client.connect();
      const close = () => client.destroy();
      closers.push(close);
      return { send: (command) => client.sendCommand([...command]), close };
    },
    async stop() {
      for (const close of closers) {
        try {
          close();
        } catch {
          /* Closed already, as its server is gone. */
        }
      }
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((resolve) => {
          server.once('exit', resolve);
        });
        server.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
