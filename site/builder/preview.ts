// The preview: the very snippet that is copied, run on a bare page in a sandboxed frame.
import type { Release } from '../release.mjs';

/** What a frame tells of itself. */
export interface PreviewReport {
  /** Height of its content in CSS pixels. */
  readonly height: number;
  /** Names of the files that it loaded from the script's folder. */
  readonly files: readonly string[];
}

/** What a preview's page is made of. */
export interface PreviewPage {
  readonly snippet: string;
  /** Folder that the snippet names, and the copy of it that the preview loads: the same bytes, held by integrity. */
  readonly folder: string;
  readonly copy: string;
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  /** The frame's name in its messages. */
  readonly id: string;
}

const MESSAGE = 'berita-preview';

// Tells the frame's height and what it loaded, whenever either changes. It runs in the frame, beside the snippet.
const REPORTER = `
const [id, folder] = [document.currentScript.dataset.id, document.currentScript.dataset.folder];
let told = '';
function tell() {
  const files = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(folder));
  const report = { height: Math.ceil(document.body.getBoundingClientRect().height), files: [...new Set(files)].map((name) => name.slice(folder.length + 1)) };
  const text = JSON.stringify(report);
  if (text !== told) parent.postMessage({ type: '${MESSAGE}', id, report }, '*');
  told = text;
}
addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.body));
new PerformanceObserver(tell).observe({ type: 'resource', buffered: true });
addEventListener('berita-load', () => setTimeout(tell));
`;

const PAGE_STYLE = `
body { margin: 0; padding: 16px; display: flow-root; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1c1c1c, #eee); background: light-dark(#fff, #161616); }
`;

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML of a preview's page. */
export function previewHtml({ snippet, folder, copy, lang, scheme, id }: PreviewPage): string {
  // Only the host changes: the file's hash in the snippet holds the copy to the same bytes.
  const local = snippet.replaceAll(`="${quoted(folder)}/`, `="${quoted(copy)}/`);
  return `<!doctype html>
<html lang="${quoted(lang)}" style="color-scheme: ${scheme}">
<head><meta charset="utf-8"><title>${quoted(id)}</title><style>${PAGE_STYLE}</style>
<script data-id="${quoted(id)}" data-folder="${quoted(copy)}">${REPORTER}</script></head>
<body>
${local}
</body>
</html>`;
}

/** The report in a frame's message; undefined for messages of others. */
export function readReport(data: unknown, id: string): PreviewReport | undefined {
  const message = data as { type?: unknown; id?: unknown; report?: { height?: unknown; files?: unknown } } | null;
  if (message?.type !== MESSAGE || message.id !== id) return undefined;
  const { height, files } = message.report ?? {};
  if (typeof height !== 'number' || !Array.isArray(files)) return undefined;
  return { height: Math.min(Math.max(Math.round(height), 40), 10_000), files: files.map(String) };
}

/** Bytes with brotli, and requests, of files by name; those that the release does not have count for nothing. */
export function weightOf(files: readonly string[], { sizes }: Release): { bytes: number; requests: number } {
  const known = files.map((file) => sizes[file]).filter((size) => size !== undefined);
  return { bytes: known.reduce((sum, size) => sum + size, 0), requests: known.length };
}
