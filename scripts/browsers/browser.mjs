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
      (variable) => `${process.env[variable]}\\Google\\Chrome\\Application\\chrome.exe`,
    ),
  }[process.platform] ?? [];

/** Whether the file is there and may be run. */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed browser. */
function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...fixed].find(isExecutable);
}

/** The path of the browser that Playwright has downloaded. */
async function findPlaywrights() {
  try {
    const path = (await import('playwright')).chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // Playwright is not installed.
  }
}

function setEnvironment(values) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Unpacks the browser of @sparticuz/chromium, once, and gives its path. */
async function unpackBundled() {
  const root = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(root, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  // The package unpacks into os.tmpdir(); and unpacks its NSS/expat libraries only when it believes to be on Lambda.
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  setEnvironment({ TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  const path = await (await import('@sparticuz/chromium')).default.executablePath();
  setEnvironment({ TMPDIR, AWS_EXECUTION_ENV });
  return path; // LD_LIBRARY_PATH and FONTCONFIG_PATH stay set: the browser, started from this process, needs them.
}

export async function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (!process.env.BUNDLED_CHROMIUM) {
    const path = findInstalled() ?? (await findPlaywrights());
    if (path) return path;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
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
