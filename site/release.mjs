// What the builder has to know of the built files: the version, each file's hash and size, the manifest.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = new URL('../dist/cdn/', import.meta.url);
const read = (file) => readFileSync(new URL(file, folder));
const json = (url) => JSON.parse(readFileSync(url, 'utf8'));

/** Bytes of a file as a server sends it, compressed once and for all. */
function compressedSize(file) {
  return brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** A file's hash as the attribute `integrity` has it. */
function integrityOf(file) {
  return `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;
}

/** Reads dist/cdn. Throws where it has not been built. */
export function readRelease() {
  if (!existsSync(new URL('integrity.json', folder))) throw new Error('No dist/cdn here: npm run build comes first.');
  const { version } = json(new URL('../package.json', import.meta.url));
  const files = readdirSync(folder).filter((file) => /\.(?:js|css)$/.test(file));
  return {
    version,
    integrity: Object.fromEntries(files.map((file) => [file, integrityOf(file)])),
    sizes: Object.fromEntries(files.map((file) => [file, compressedSize(file)])),
  };
}
