// `npx berita-widgets export --out FOLDER`: the gateway's answers as static files, for any web server and a clock.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, Gateway } from '../gateway/index.js';
import { logLines } from '../gateway/node/log-lines.js';
import { findConfig, loadConfig, nodeParts } from '../gateway/node/index.js';
import { explain, type Output } from './serve.js';

const HELP = `Usage: berita-widgets export --out FOLDER [options]

Writes every feed of the configuration as files; see docs/gateway.md.

  --out FOLDER      where to write: feeds/*.json, html/*.html, embed/*.html, each with .br and .gz, and
                    _headers
  --config FILE     configuration (default: berita.config.mjs, .js or .json in this folder)

Exit code: 0 all feeds written, 1 some not (their files stay as they were), 2 a wrong configuration.`;

const OPTIONS = {
  out: { type: 'string' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

// The form that Netlify, Cloudflare Pages and others read.
const HEADERS = `/feeds/*
  Access-Control-Allow-Origin: *
  Content-Type: application/feed+json; charset=utf-8
  Cache-Control: public, max-age=30, stale-while-revalidate=60
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
/html/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=30, stale-while-revalidate=60
  X-Content-Type-Options: nosniff
/embed/*
  Cache-Control: public, max-age=300, stale-while-revalidate=300
  X-Content-Type-Options: nosniff
`;

const CODINGS = [
  { coding: 'identity', suffix: '' },
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' },
];

/** Runs the command; gives the exit code. */
export async function exportFeeds(args: string[], output: Output): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      output.out(HELP);
      return 0;
    }
    if (values.out === undefined) throw new ConfigError(['--out: names the folder to write to, as in --out public']);
    const settings = await loadConfig(findConfig(values.config));
    const gateway = new Gateway(settings, nodeParts(settings, { log: logLines(output.error) }));
    const exporter = new Exporter(gateway, resolve(values.out), output);
    const exitCode = await exporter.run();
    await gateway.close();
    return exitCode;
  } catch (error) {
    return explain(error, output);
  }
}

/** Writes the answers of a gateway. */
class Exporter {
  readonly #gateway: Gateway;
  readonly #folder: string;
  readonly #output: Output;
  /** Headers that only some files have, as lines of `_headers`. */
  #headers = HEADERS;

  constructor(gateway: Gateway, folder: string, output: Output) {
    this.#gateway = gateway;
    this.#folder = folder;
    this.#output = output;
  }

  async run(): Promise<number> {
    await mkdir(join(this.#folder, 'feeds'), { recursive: true });
    await mkdir(join(this.#folder, 'html'), { recursive: true });
    await mkdir(join(this.#folder, 'embed'), { recursive: true });
    await this.#gateway.refresh();
    let missing = 0;
    for (const name of this.#gateway.settings.feeds.keys()) {
      const isWritten = await this.#writeFeed(name);
      if (!isWritten) missing += 1;
    }
    await this.#write('_headers', Buffer.from(this.#headers));
    return missing > 0 ? 1 : 0;
  }

  async #writeFeed(name: string): Promise<boolean> {
    const failing = this.#gateway.states().find((state) => state.name === name)?.failure;
    const isJsonWritten = await this.#writeAnswers(`/v1/feeds/${name}`, `feeds/${name}.json`);
    const isHtmlWritten = isJsonWritten && (await this.#writeAnswers(`/v1/html/${name}`, `html/${name}.html`));
    if (isHtmlWritten) await this.#writeFrame(name);
    if (failing) this.#output.error(`feeds.${name}: ${failing.message}`);
    else this.#output.out(`${join(this.#folder, 'feeds', name)}.json`);
    return isHtmlWritten && !failing;
  }

  /** The page of a frame, with the policy that says who may frame it. */
  async #writeFrame(name: string): Promise<void> {
    await this.#writeAnswers(`/v1/embed/${name}`, `embed/${name}.html`);
    const { headers } = await this.#gateway.fetch(new Request(`http://localhost/v1/embed/${name}`));
    this.#headers += `/embed/${name}.html\n  Content-Security-Policy: ${headers.get('content-security-policy')}\n`;
  }

  async #writeAnswers(path: string, file: string): Promise<boolean> {
    for (const { coding, suffix } of CODINGS) {
      const request = new Request(`http://localhost${path}`, { headers: { 'accept-encoding': coding } });
      const response = await this.#gateway.fetch(request);
      if (response.status !== 200) return false;
      await this.#write(file + suffix, Buffer.from(await response.arrayBuffer()));
    }
    return true;
  }

  /** A web server that reads meanwhile sees the old file or the new one, whole. */
  async #write(name: string, body: Buffer): Promise<void> {
    const path = join(this.#folder, name);
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, body);
    await rename(temporary, path);
  }
}
