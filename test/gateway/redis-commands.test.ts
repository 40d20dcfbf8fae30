// Commands to a server that does not answer: each fails in time, and not more wait than memory has room for.
import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { RedisCommands, StoreBusyError } from '../../src/gateway/store/redis-commands.js';

const outcome = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message);

it('fails a command that is not answered in time, and leaves the server alone for a moment', async () => {
  let sent = 0;
  let isBack = false;
  const send = () => {
    sent += 1;
    return isBack ? Promise.resolve('PONG') : new Promise(() => {});
  };
  const redis = new RedisCommands(send, { timeoutMs: 20, restMs: 60_000 });
  expect(await outcome(redis.send('PING'))).toBe('The store did not answer in 0.02 s');
  isBack = true;
  expect(await outcome(redis.send('PING'))).toBe('The store does not answer');
  expect(sent).toBe(1);
});

it('asks again after that moment', async () => {
  let isBack = false;
  const send = () => (isBack ? Promise.resolve('PONG') : new Promise(() => {}));
  const redis = new RedisCommands(send, { timeoutMs: 20, restMs: 1 });
  await expect(redis.send('PING')).rejects.toBeInstanceOf(StoreBusyError);
  isBack = true;
  await eventually(async () => expect(await outcome(redis.send('PING'))).toBe('PONG'));
});

it('has no more than 500 commands under way, those included that nobody waits for any more', async () => {
  let sent = 0;
  const answers: (() => void)[] = [];
  const send = () => {
    sent += 1;
    return new Promise((resolve) => answers.push(() => resolve('PONG')));
  };
  const redis = new RedisCommands(send, { timeoutMs: 20, restMs: 0 });
  const outcomes = await Promise.all(Array.from({ length: 600 }, () => outcome(redis.send('PING'))));
  expect(sent).toBe(500);
  expect(outcomes.filter((text) => text === '500 commands wait for the store').length).toBe(100);
  // Given up, but the client still has them.
  expect(await outcome(redis.send('PING'))).toBe('500 commands wait for the store');
  answers.splice(0).forEach((answer) => answer());
  await new Promise((resolve) => setImmediate(resolve));
  const next = outcome(redis.send('PING'));
  expect(sent).toBe(501);
  answers.splice(0).forEach((answer) => answer());
  expect(await next).toBe('PONG');
});
