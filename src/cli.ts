// The command `berita-widgets`.
import { main } from './cli/main.js';
import type { Output } from './cli/serve.js';

type Command = (args: string[], output: Output) => Promise<number>;

/** The gateway's code is loaded only by the commands that need it. */
const GATEWAY_COMMANDS = new Map<string | undefined, () => Promise<Command>>([
  ['serve', async () => (await import('./cli/serve.js')).serve],
  ['export', async () => (await import('./cli/export.js')).exportFeeds],
  ['top', async () => (await import('./cli/top.js')).top],
]);

const [name, ...rest] = process.argv.slice(2);
const output: Output = { out: (text) => console.log(text), error: (text) => console.error(text) };
const load = GATEWAY_COMMANDS.get(name);
const command: Command = load ? await load() : (_, { out }) => main(process.argv.slice(2), out);
process.exitCode = await command(rest, output);
