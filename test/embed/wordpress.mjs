// WordPress for the tests of embedding: its own functions in PHP, without a database. Nothing of it is in this
// repository: Debian's package `wordpress` is unpacked into node_modules/.cache, or `WORDPRESS_DIR` names a copy.
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CACHE = here('../../node_modules/.cache/wordpress');
const SEPARATOR = '\n---json---\n';

const quiet = { stdio: 'ignore' };

function canRun(command, ...args) {
  try {
    execFileSync(command, args, quiet);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks Debian's package without installing it; undefined where there is no such package. */
function unpackDebianPackage() {
  const folder = join(CACHE, 'usr/share/wordpress');
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  try {
    execFileSync('apt-get', ['-q', 'download', 'wordpress'], { ...quiet, cwd: CACHE });
    const file = readdirSync(CACHE).find((name) => /^wordpress_.*\.deb$/.test(name));
    execFileSync('dpkg-deb', ['-x', join(CACHE, file), CACHE], quiet);
    return folder;
  } catch {
    return undefined;
  }
}

function findWordPress() {
  const folder = canRun('php', '-v') ? (process.env.WORDPRESS_DIR ?? unpackDebianPackage()) : undefined;
  if (folder === undefined) {
    console.log('WordPress is not tried: it wants php (php-cli), and apt-get download wordpress or WORDPRESS_DIR.');
    return undefined;
  }
  // WordPress starts without MySQL where this file is in its content folder.
  copyFileSync(here('wordpress/no-database.php'), join(folder, 'wp-content/db.php'));
  return folder;
}

let found;

/** The folder of WordPress; undefined where it can't be had, which a line on the console then says. */
export function wordpressFolder() {
  found ??= { folder: findWordPress() };
  return found.folder;
}

/** What WordPress makes of `input`, as test/embed/wordpress/render.php says. */
export async function runWordPress(folder, input) {
  const args = ['-d', 'display_errors=0', here('wordpress/render.php'), folder, JSON.stringify(input)];
  const { stdout } = await promisify(execFile)('php', args);
  return JSON.parse(stdout.slice(stdout.lastIndexOf(SEPARATOR) + SEPARATOR.length));
}

/** The content of a post into which `url` is pasted, on a line of its own. */
export async function renderPost(folder, url) {
  const { classic } = await runWordPress(folder, { url });
  return { post: classic };
}
