// Real Redis and Valkey servers for tests and benches: started on free ports of loopback, without files, and ended with
// who started them.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';

/** The servers that are tried, by the name of their program. */
export const PROGRAMS = ['redis-server', 'valkey-server'];

export const isInstalled = (program) => spawnSync(program, ['--version']).status === 0;

/** The program where one server is enough; undefined where none is installed. */
export const installedProgram = () => ['valkey-server', 'redis-server'].find(isInstalled);

/** A port of loopback that nobody has. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

function untilReady(server, program) {
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      if (text.includes('Ready to accept connections')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`${program} ended with ${code}.`)));
    server.on('error', reject);
  });
}

/** Starts a server that keeps nothing, unless `options` say otherwise, on a free port; resolves when it answers. */
export async function startRedis(program, options = []) {
  return startRedisOn(await freePort(), program, options);
}

/** The same on a port that is known to be free: that of a server which has ended, say. */
export async function startRedisOn(port, program, options = []) {
  const folder = mkdtempSync(join(tmpdir(), 'berita-redis-'));
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await untilReady(server, program);
  return new RedisServer(port, server, folder);
}

/** A server that runs. */
class RedisServer {
  #folder;
  #clients = [];

  constructor(port, server, folder) {
    this.port = port;
    this.process = server;
    this.#folder = folder;
  }

  get url() {
    return `redis://127.0.0.1:${this.port}`;
  }

  async connect() {
    const client = createClient({
      socket: { host: '127.0.0.1', port: this.port, reconnectStrategy: false },
      disableOfflineQueue: true,
    });
    client.on('error', () => {}); // Commands reject of themselves.
    await client.connect();
    this.#clients.push(client);
    return { send: (command) => client.sendCommand([...command]), close: () => client.destroy() };
  }

  async stop() {
    for (const client of this.#clients) {
      try {
        client.destroy();
      } catch {
        /* Closed already, as its server is gone. */
      }
    }
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = new Promise((resolve) => {
        this.process.once('exit', resolve);
      });
      this.process.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
