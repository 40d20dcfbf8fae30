// Starts Xvfb (when there is no DISPLAY) and WebKitWebDriver, from Debian's packages xvfb and webkit2gtk-driver.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

const missing = 'WebKit is missing: apt-get install --no-install-recommends webkit2gtk-driver xvfb';
const children = [];
process.on('exit', () => children.forEach((child) => child.kill()));

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((dir) => runs(join(dir, name)));

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function miniBrowser() {
  const lib = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  if (!existsSync(lib)) throw new Error(missing);
  const binary = readdirSync(lib)
    .filter((dir) => dir.startsWith('webkit2gtk-4.'))
    .map((dir) => `${lib}/${dir}/MiniBrowser`)
    .find((path) => existsSync(path));
  if (!binary) throw new Error(missing);
  return binary;
}

async function startDisplay() {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(xvfb);
  const number = await new Promise((resolve, reject) => {
    let text = '';
    // Closing this pipe before the newline arrives ends Xvfb with SIGPIPE.
    xvfb.stdio[3].on('data', (bytes) => {
      text += bytes;
      if (text.endsWith('\n')) resolve(text.trim());
    });
    xvfb.once('error', reject);
    xvfb.once('exit', () => reject(new Error('Xvfb ended')));
  });
  xvfb.stdio[3].unref();
  xvfb.unref();
  return `:${number}`;
}

/** Port of a WebKitWebDriver that is ready. */
export async function startWebKitDriver() {
  if (!onPath('WebKitWebDriver') || !(process.env.DISPLAY || onPath('Xvfb'))) throw new Error(missing);
  const display = process.env.DISPLAY || (await startDisplay());
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  children.push(driver);
  driver.unref();
  for (let tries = 0; tries < 1200; tries += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return port;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('WebKitWebDriver did not answer within a minute.');
}

export const webkitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
});
