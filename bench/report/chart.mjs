// The comparison as a chart: a panel for each number of widgets, a bar for each implementation, whiskers for the
// quartiles.
import { ms } from './figures.mjs';

const WIDTH = 720;
const LEFT = 240; // Where the bars begin, right of the names.
const RIGHT = 646; // Where the longest whisker ends; its figure stands behind it.
const ROW = 22;
const HEAD = 44;

const style = `
    :root { color-scheme: light dark }
    .page { fill: #fff } text { fill: #1a1a1a; font-size: 12.5px } .title { font-size: 17px; font-weight: 600 } .panel { font-size: 14px; font-weight: 600 }
    .what, .value { fill: #5a5a5a } .bar { fill: #c9c2b6 } .reference { fill: #8b8375 } .own { fill: #a8121c } .strong { font-weight: 700 }
    .whisker { stroke: #1a1a1a; stroke-width: 1.25; opacity: .65 } .axis { stroke: #d8d2c8 }
    @media (prefers-color-scheme: dark) {
      .page { fill: #0d1117 } text { fill: #f0f0f0 } .what, .value { fill: #b3b3b3 } .bar { fill: #4a535f } .reference { fill: #7d8794 }
      .own { fill: #e5484d } .whisker { stroke: #f0f0f0 } .axis { stroke: #39424e }
    }`;

const kind = (name) => ({ 'berita-widgets': 'own', 'hand-written element': 'reference' })[name] ?? 'bar';
const at = (number) => Number(number.toFixed(1));

function bar({ implementation, q1, median, q3 }, index, scale, served) {
  const top = HEAD + index * ROW;
  const middle = top + 8;
  const [low, high] = [LEFT + q1 * scale, LEFT + q3 * scale];
  const strong = kind(implementation) === 'own' ? ' strong' : '';
  return `<text class="name${strong}" x="${LEFT - 10}" y="${middle + 4.5}" text-anchor="end">${implementation}${served.includes(implementation) ? ' *' : ''}</text>
    <rect class="${kind(implementation)}" x="${LEFT}" y="${top}" width="${at(Math.max(median * scale, 1))}" height="16" rx="2"/>
    <path class="whisker" fill="none" d="M${at(low)} ${middle}H${at(high)}M${at(low)} ${middle - 3}v6M${at(high)} ${middle - 3}v6"/>
    <text class="value${strong}" x="${at(Math.max(high, LEFT + median * scale) + 8)}" y="${middle + 4.5}">${ms(median)}</text>`;
}

function panel({ widgets, costs }, offset, served) {
  const scale = (RIGHT - LEFT) / Math.max(...costs.map(({ q3 }) => q3));
  const bottom = HEAD + costs.length * ROW;
  return `<g transform="translate(0 ${offset})">
    <text class="panel" x="${LEFT}" y="28">${widgets} widget${widgets > 1 ? 's' : ''}</text>
    <path class="axis" d="M${LEFT - 0.5} ${HEAD - 6}V${bottom}"/>
    ${costs.map((cost, index) => bar(cost, index, scale, served)).join('\n    ')}
  </g>`;
}

/** The SVG document for the measurements at full speed. */
export function comparisonChart({ measured, date, chromium, rounds, served }) {
  const panels = measured.filter(({ slowdown }) => slowdown === 1);
  const height = (costs) => HEAD + costs.length * ROW + 14;
  const tops = panels.map((_, index) => 82 + panels.slice(0, index).reduce((sum, { costs }) => sum + height(costs), 0));
  const total = tops.at(-1) + height(panels.at(-1).costs) + 26;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" role="img" aria-labelledby="t d" font-family="ui-sans-serif, system-ui, 'Segoe UI', Roboto, Arial, sans-serif">
  <title id="t">CPU of the main thread to show widgets of ten items with pictures</title>
  <desc id="d">Milliseconds of each implementation; shorter is better. The figures are in the table of docs/performance.md.</desc>
  <style>${style}
  </style>
  <rect class="page" width="${WIDTH}" height="${total}" rx="12"/>
  <text class="title" x="24" y="38">CPU to show widgets of ten items with pictures</text>
  <text class="what" x="24" y="60">Milliseconds of the main thread, less an empty page; shorter is better.</text>
  <text class="what" x="24" y="78">Median and quartiles of ${rounds} interleaved runs, ${chromium}, ${date}.</text>
  ${panels.map((measured, index) => panel(measured, tops[index], served)).join('\n  ')}
  <text class="what" x="${LEFT}" y="${total - 18}">* shows JSON from a service that has read the feed</text>
</svg>
`;
}
