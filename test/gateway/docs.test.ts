// The files for services in docs/gateway.md: nginx reads its own, the others have only lines that are known.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NGINX } from './nginx-server.js';

const document = readFileSync('docs/gateway.md', 'utf8');
const sample = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(document)![1]!;

describe('docs/gateway.md', () => {
  it.skipIf(!NGINX)('has a configuration that nginx takes (skipped where nginx is missing)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'berita-nginx-'));
    const file = join(folder, 'nginx.conf');
    // A certificate is the operator's.
    const server = sample('nginx').replace('443 ssl', '8443').replace('/var/cache/nginx/berita', join(folder, 'cache'));
    writeFileSync(file, `pid ${folder}/pid; error_log ${folder}/log; events {} http { ${server} }`);
    execFileSync(NGINX!, ['-t', '-q', '-p', folder, '-c', file], { stdio: 'pipe' });
    rmSync(folder, { recursive: true });
  });

  it('has a Dockerfile of instructions that there are, and runs as nobody special', () => {
    const lines = sample('dockerfile').trim().split('\n');
    expect(lines.filter((line) => !/^(?:FROM|WORKDIR|RUN|COPY|USER|EXPOSE|CMD) \S/.test(line))).toEqual([]);
    expect(lines).toContain('USER node');
    const [, command] = /^CMD (.*)$/m.exec(sample('dockerfile'))!;
    expect(JSON.parse(command!)).toEqual(['node', 'node_modules/berita-widgets/dist/cli.js', 'serve']);
  });

  it('has a unit of sections and settings', () => {
    const lines = sample('ini').trim().split('\n').filter(Boolean);
    expect(lines.filter((line) => !/^(?:\[(?:Unit|Service|Install)\]|[A-Z]\w+=\S.*)$/.test(line))).toEqual([]);
  });
});
