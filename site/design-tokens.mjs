// The tokens as a file that design tools import: W3C design tokens format, from the manifest and the presets' styles.
import { readFileSync, writeFileSync } from 'node:fs';

const PRESETS = ['koran', 'modern', 'polos'];
const root = new URL('../', import.meta.url);

/** The tokens that custom-elements.json knows: name, description, default. */
function manifestTokens() {
  const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  return declarations.find(({ tagName }) => tagName === 'berita-populer').cssProperties;
}

/** The values that a preset's style sheet sets, by token. */
function presetValues(preset) {
  const css = readFileSync(new URL(`dist/presets/${preset}.css`, root), 'utf8');
  const values = new Map();
  for (const [, name, value] of css.matchAll(/(--berita-[\w-]+):\s*([^;}]+)[;}]/g))
    if (!values.has(name)) values.set(name, value.trim());
  return values;
}

/** `#a8121c` as the format has colours. */
function colorValue(hex) {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const channel = (index) => Math.round((parseInt(digits.slice(index, index + 2), 16) / 255) * 1e4) / 1e4;
  return { colorSpace: 'srgb', components: [channel(0), channel(2), channel(4)], alpha: 1, hex: `#${digits}` };
}

/** A value as the format has it, by its shape in CSS; undefined for what the format has no type for. */
function typedValue(name, css) {
  if (/^--berita-font(?:-heading)?$/.test(name) && !/^(?:inherit|var\()/.test(css))
    return { $type: 'fontFamily', $value: css.split(',').map((family) => family.trim().replace(/^['"]|['"]$/g, '')) };
  if (name.endsWith('-weight')) return { $type: 'fontWeight', $value: Number(css) };
  if (name.endsWith('line-height')) return { $type: 'number', $value: Number(css) };
  const { value, unit } = /^(?<value>-?[\d.]+)(?<unit>px|rem)$/.exec(css)?.groups ?? {};
  if (unit !== undefined) return { $type: 'dimension', $value: { value: Number(value), unit } };
  return undefined;
}

/** A token, or one for light and one for dark; undefined where the format has no word for its value. */
function tokenOf({ name, description }, css) {
  const pair = /^light-dark\((?<light>#[\da-f]{3,6}),\s*(?<dark>#[\da-f]{3,6})\)$/i.exec(css)?.groups;
  if (pair) {
    const color = (hex) => ({ $type: 'color', $value: colorValue(hex), $description: description });
    return { light: color(pair.light), dark: color(pair.dark) };
  }
  const value = typedValue(name, css);
  return value && { ...value, $description: description };
}

function groupOf(tokens, valueOf) {
  const group = {};
  for (const token of tokens) {
    const css = valueOf(token);
    const value = css === undefined ? undefined : tokenOf(token, css);
    if (value !== undefined) group[token.name.slice('--berita-'.length)] = value;
  }
  return group;
}

/** The whole file: a group without preset, and one for each preset with what it changes. */
export function designTokens() {
  const tokens = manifestTokens();
  const presets = PRESETS.map((preset) => {
    const values = presetValues(preset);
    return [preset, groupOf(tokens, ({ name }) => values.get(name))];
  });
  return {
    $description: 'Tokens of berita-widgets. The name `color-text` here is `--berita-color-text` in CSS.',
    default: groupOf(tokens, ({ default: initial }) => initial),
    ...Object.fromEntries(presets),
  };
}

/** Writes the file. */
export function writeDesignTokens(path) {
  writeFileSync(path, `${JSON.stringify(designTokens(), null, 2)}\n`);
}
