// The three engines for Web Test Runner, each found where it is installed.
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArgs, findChromium } from './browser.mjs';

const firefoxPath = () =>
  [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path && existsSync(path));

async function chromium() {
  return chromeLauncher({
    launchOptions: { executablePath: await findChromium(), headless: 'shell', args: chromiumArgs },
  });
}

async function firefox() {
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('Firefox is missing: apt-get install firefox-esr, or set FIREFOX_PATH.');
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
  });
  launcher.name = 'Firefox';
  return launcher;
}

async function webkit() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { startWebKitDriver, webkitCapabilities } = await import('./webkit.mjs');
  const capabilities = webkitCapabilities();
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port: await startWebKitDriver(),
    path: '/',
    logLevel: 'error',
    capabilities,
  });
}

const engines = new Map(Object.entries({ chromium, firefox, webkit }));

/** Launchers for the engines named; an engine that is missing stops the run and says which package it wants. */
export async function launchers(names) {
  const missing = [];
  const found = [];
  for (const name of names) {
    const launch = engines.get(name);
    if (!launch) throw new Error(`Unknown engine "${name}": chromium, firefox or webkit.`);
    await launch().then(
      (launcher) => found.push(launcher),
      (error) => missing.push(error.message),
    );
  }
  if (missing.length) {
    console.error(missing.join('\n'));
    process.exit(1);
  }
  return found;
}
