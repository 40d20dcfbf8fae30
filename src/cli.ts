// The command `berita-widgets`.
import { main } from './cli/main.js';

process.exitCode = await main(process.argv.slice(2), (text) => console.log(text));
