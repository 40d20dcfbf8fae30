// Finds a Chromium: CHROME_PATH, an installed one, Playwright's own, then the one inside @sparticuz/chromium (linux
// x64).
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const fixed =
  {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (v) => `${process.env[v]}\\Google\\Chrome\\Application\\chrome.exe`,
    ),
  }[process.platform] ?? [];
const runs = (p) => {
  try {
    accessSync(p, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export async function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (!process.env.BUNDLED_CHROMIUM) {
    const dirs = (process.env.PATH ?? '').split(delimiter);
    for (const p of [...dirs.flatMap((d) => names.map((n) => join(d, n))), ...fixed]) if (runs(p)) return p;
    try {
      const p = (await import('playwright')).chromium.executablePath();
      if (existsSync(p)) return p;
    } catch {
      /* not installed */
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const root = fileURLToPath(new URL('../../node_modules/', import.meta.url));
    const { version } = JSON.parse(readFileSync(join(root, '@sparticuz/chromium/package.json'), 'utf8'));
    const dir = join(root, '.cache', `chromium-${version}`);
    mkdirSync(dir, { recursive: true });
    // The package unpacks into os.tmpdir(); and unpacks its NSS/expat libraries only when it believes to be on Lambda.
    const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
    Object.assign(process.env, { TMPDIR: dir, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
    const path = await (await import('@sparticuz/chromium')).default.executablePath();
    for (const [k, v] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV }))
      if (v === undefined) delete process.env[k];
      else process.env[k] = v;
    return path; // LD_LIBRARY_PATH and FONTCONFIG_PATH stay set: the browser, started from this process, needs them.
  }
  throw new Error('No Chromium found: install Chrome, set CHROME_PATH, or run `npx playwright install chromium`.');
}
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findChromium());
