// The files for services in docs/gateway.md: nginx reads its own, the others have only lines that are known. And what
// it says of counting, in both languages.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS_LENGTH, MAX_BODY_BYTES, MAX_EVENTS, readBeacon } from '../../src/gateway/popularity/beacon.js';
import { DROP_REASONS } from '../../src/gateway/popularity/drops.js';
import { MIN_ARTICLES } from '../../src/gateway/popularity/ranking.js';
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

describe.each([
  ['docs/gateway.md', 'en'],
  ['docs/gateway.id.md', 'id'],
])('what %s says of counting', (path, language) => {
  const text = readFileSync(path, 'utf8');
  const number = (value: number) => value.toLocaleString(language);

  it('has every reason for which an event is dropped, and no other', () => {
    const [table] = /(?:^\| `(?:body|[a-z]+)` \|.*\n)*^\| `repeat` \|.*\n(?:^\| `[a-z]+` \|.*\n)*/m.exec(text)!;
    const reasons = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1]!);
    expect(reasons.sort()).toEqual([...DROP_REASONS].sort());
  });

  it('has a beacon that is understood, and its bounds', () => {
    const [, body] = /```json\n(\{ "v".*)\n```/.exec(text)!;
    const beacon = { feed: 'populer', events: [{ kind: 's', article: 'https://news.example/2026/0105' }] };
    expect(readBeacon(body!)).toEqual(beacon);
    expect(text).toMatch(new RegExp(`\\| \`e\` \\|.* ${number(MAX_EVENTS)};`));
    expect(text).toContain(` ${number(MAX_ADDRESS_LENGTH)} `);
    expect(text).toContain(` ${number(MAX_BODY_BYTES)} `);
  });

  it('names the event for the pages of a router', () => {
    // Whether it is heard: test/count/count.browser.test.ts.
    expect(text).toContain("document.dispatchEvent(new Event('berita-page'));");
  });
});

it('docs/gateway.md says how many articles a ranking takes', () => {
  expect(document).toContain(`fewer than ${['no', 'one', 'two', 'three', 'four'][MIN_ARTICLES]} articles`);
});
