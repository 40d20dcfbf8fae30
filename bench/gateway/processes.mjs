// Servers pinned to the first core, and load from the second.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const SERVER_CORE = '0';
const LOAD_CORE = '1';

/** Whether the programs are there that the measurements need. */
export const missingPrograms = () =>
  ['wrk', 'taskset'].filter((program) => spawnSync(program, ['--version']).error !== undefined);

/**
 * Starts a server of servers.mjs; `memory` asks for its resident bytes, and for those that are held, `cpu` for the
 * microseconds that the processor has worked for it, `events` for what became of those of beacons.
 */
export async function start(kind, options) {
  const child = fork(here('servers.mjs'), [kind, JSON.stringify(options)], { execArgv: ['--expose-gc'] });
  execFileSync('taskset', ['-a', '-p', '-c', SERVER_CORE, String(child.pid)], { stdio: 'ignore' });
  const ended = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error(`The server ${kind} ended`)));
  });
  ended.catch(() => {});
  const answer = () => Promise.race([ended, new Promise((resolve) => child.once('message', resolve))]);
  const { url } = await answer();
  const ask = (question) => {
    const answered = answer();
    child.send(question);
    return answered;
  };
  return {
    url,
    memory: () => ask('memory'),
    cpu: () => ask('cpu'),
    events: () => ask('events'),
    close: () => child.removeAllListeners('exit').kill('SIGKILL'),
  };
}

const onLoadCore = (...command) => execFileSync('taskset', ['-c', LOAD_CORE, ...command], { encoding: 'utf8' });

/** Requests a second that the server answers to 50 connections, by wrk. */
export function requestsPerSecond(url, headers, seconds) {
  const heads = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const output = onLoadCore('wrk', '-t1', '-c50', `-d${seconds}s`, ...heads, url);
  if (/Non-2xx/.test(output) && !headers['if-none-match']) throw new Error(output);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]);
}

/** 99th percentile in milliseconds of requests that go out at a steady rate, from when each was due. */
export async function p99(urls, { rate, seconds }) {
  const child = fork(here('steady-load.mjs'), [JSON.stringify({ urls, rate, seconds })]);
  execFileSync('taskset', ['-a', '-p', '-c', LOAD_CORE, String(child.pid)], { stdio: 'ignore' });
  const { p99: found } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The load ended')));
  });
  return found;
}
