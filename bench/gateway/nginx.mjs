// nginx on loopback with one worker on the first core, which sends files of a folder.
import { spawn, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Starts nginx for the files in `folder`. */
export function startNginx(folder) {
  const port = 20_000 + (process.pid % 20_000);
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log; user root;
     events {}
     http { access_log off; server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  const child = spawn('taskset', ['-c', '0', 'nginx', '-p', folder, '-c', file], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  execFileSync('curl', ['-s', '--retry', '20', '--retry-connrefused', '--retry-delay', '1', '-o', '/dev/null', url]);
  return { url, close: () => child.kill('SIGQUIT') };
}
