// A real nginx on loopback with a configuration of a test's own; the tests are skipped where there is none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';

/** Path of nginx; undefined where it is not installed. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

export interface NginxServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when something listens on `port`. */
const untilListening = (port: number) =>
  eventually(async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
  });

/** Starts nginx with what `httpOf` gives for its `http` block; resolves when it listens. */
export async function startNginx(
  httpOf: (place: { readonly port: number; readonly folder: string }) => string,
): Promise<NginxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'berita-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  // Who is root stays root: the folder is ours alone.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const main = `daemon off; ${user} worker_processes 1; pid ${folder}/pid; error_log ${folder}/log; events {}`;
  writeFileSync(file, `${main} http { access_log off; ${httpOf({ port, folder })} }`);
  const child = spawn(NGINX!, ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const failed = ended.then(() => Promise.reject(new Error('nginx ended before it listened')));
  await Promise.race([untilListening(port), failed]);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
