// The command `berita-widgets`.
import { main } from './cli/main.js';

const [command, ...rest] = process.argv.slice(2);
const output = { out: (text: string) => console.log(text), error: (text: string) => console.error(text) };

// The gateway's code is loaded only by the two commands that need it.
if (command === 'serve') process.exitCode = await import('./cli/serve.js').then(({ serve }) => serve(rest, output));
else if (command === 'export')
  process.exitCode = await import('./cli/export.js').then(({ exportFeeds }) => exportFeeds(rest, output));
else process.exitCode = await main(process.argv.slice(2), output.out);
