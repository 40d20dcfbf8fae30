// Redis and Valkey through one function, so that any client fits; scripts are sent once and then named by their hash.

/** Sends one command and gives its reply: `sendCommand(['GET', 'key'])`, as node-redis and others have it. */
export type SendCommand = (command: readonly string[]) => Promise<unknown>;

/** A Lua script of the server. */
export interface Script {
  readonly text: string;
  readonly keys: readonly string[];
  readonly arguments: readonly (string | number)[];
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the server has lost its scripts: it was restarted, or its cache was flushed. */
const isUnknownScript = (error: unknown): boolean => error instanceof Error && error.message.startsWith('NOSCRIPT');

/** A command that takes longer has failed: feeds go on from memory. Clients bound only the time until it is sent. */
const TIMEOUT_MS = 2000;
/** How long a server that did not answer is left alone. */
const REST_MS = 1000;
/** Commands that are under way at most: a server that has stopped must not fill the memory. */
const MAX_PENDING = 500;

/** That the server is not asked now, or did not answer. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}

/** Limits that tests shorten. */
export interface CommandLimits {
  readonly timeoutMs?: number;
  readonly restMs?: number;
}

/** Commands of one server or cluster. */
export class RedisCommands {
  readonly #send: SendCommand;
  readonly #timeoutMs: number;
  readonly #restMs: number;
  /** Hashes by the script's text. */
  readonly #hashes = new Map<string, string>();
  /** Commands that the client has not settled, those included that nobody waits for any more. */
  #pending = 0;
  /** Until when nothing is sent after a command that was not answered; by `performance.now()`. */
  #restsUntil = 0;

  constructor(send: SendCommand, { timeoutMs = TIMEOUT_MS, restMs = REST_MS }: CommandLimits = {}) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
    this.#restMs = restMs;
  }

  /** Rejects as the client does, and with `StoreBusyError` where the server does not answer in time. */
  async send(...command: (string | number)[]): Promise<unknown> {
    if (performance.now() < this.#restsUntil) throw new StoreBusyError('The store does not answer');
    if (this.#pending >= MAX_PENDING) throw new StoreBusyError(`${MAX_PENDING} commands wait for the store`);
    this.#pending += 1;
    const reply = this.#send(command.map(String)).finally(() => {
      this.#pending -= 1;
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#rest()), this.#timeoutMs);
    });
    try {
      return await Promise.race([reply, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #rest(): StoreBusyError {
    this.#restsUntil = performance.now() + this.#restMs;
    return new StoreBusyError(`The store did not answer in ${this.#timeoutMs / 1000} s`);
  }

  /** Runs a script; all its keys have one hash tag, so that a cluster has them in one place. */
  async run({ text, keys, arguments: args }: Script): Promise<unknown> {
    const rest = [keys.length, ...keys, ...args];
    const hash = this.#hashes.get(text) ?? (await sha1(text));
    this.#hashes.set(text, hash);
    try {
      return await this.send('EVALSHA', hash, ...rest);
    } catch (error) {
      if (!isUnknownScript(error)) throw error;
      return this.send('EVAL', text, ...rest);
    }
  }
}
