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

/** Commands of one server or cluster. */
export class RedisCommands {
  readonly #send: SendCommand;
  /** Hashes by the script's text. */
  readonly #hashes = new Map<string, string>();

  constructor(send: SendCommand) {
    this.#send = send;
  }

  send(...command: (string | number)[]): Promise<unknown> {
    return this.#send(command.map(String));
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
