// Builds dist/cli.js, the command, and dist/gateway/, the server: each with its libraries inside, and what they share
// in chunks.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { minifyLiterals } from './minify-literals.mjs';

// The server's HTML is taken over by the script in the page, which knows a template by its very strings: both are
// minified alike.
const literals = {
  name: 'minify-literals',
  setup({ onLoad }) {
    const plugin = minifyLiterals();
    onLoad({ filter: /\/src\/(?:elements|body|styles)\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'ts',
        target: 'es2022',
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
      });
      const minified = await plugin.transform(code, path);
      return { contents: minified?.code ?? code, loader: 'js' };
    });
  },
};

const { metafile } = await build({
  entryPoints: {
    cli: 'src/cli.ts',
    'gateway/index': 'src/gateway/index.ts',
    'gateway/node/index': 'src/gateway/node/index.ts',
    'gateway/node/open-sqlite': 'src/gateway/node/open-sqlite.ts',
    'gateway/node/open-redis': 'src/gateway/node/open-redis.ts',
  },
  outdir: 'dist',
  chunkNames: 'gateway/chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [literals],
  // The handler runs in workers, too: no build for Node where there is one for everywhere. Hydration happens in pages
  // only.
  alias: { 'lru-cache': './node_modules/lru-cache/dist/esm/browser/index.min.js' },
  external: ['@lit-labs/ssr-client'],
  logLevel: 'warning',
});

writeFileSync('dist/cli.js', `#!/usr/bin/env node\n${readFileSync('dist/cli.js', 'utf8')}`);
chmodSync('dist/cli.js', 0o755);

/** Packages whose code is in the bundles. */
const packages = [
  ...new Set(
    Object.keys(metafile.inputs)
      .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter(Boolean),
  ),
].sort();

const licences = packages.map((name) => {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return { name, version, license, text };
});

const sections = licences.map(({ name, version, license, text }) => `## ${name} ${version} (${license})\n\n${text}\n`);
writeFileSync('dist/gateway/LICENSES.md', `# Licences of what is bundled\n\n${sections.join('\n')}`);

// For scanners: what is inlined does not show in the tree of installed packages.
const components = licences.map(({ name, version, license }) => ({
  type: 'library',
  name,
  version,
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  licenses: [{ license: { id: license } }],
}));
writeFileSync(
  'dist/gateway/sbom.cdx.json',
  `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 2)}\n`,
);

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.gateway.json'], {
  stdio: 'inherit',
});
