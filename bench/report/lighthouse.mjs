// The table of Lighthouse's scores, and what the widgets add to each metric, as Markdown.
import { count } from './figures.mjs';
import { surroundingsLine } from './surroundings.mjs';

const metrics = { fcp: 'first paint', lcp: 'largest paint', tbt: 'blocking', si: 'speed index' };

/** `1,204 ms (+31)`: with the widgets, and how much more that is than without, where there is a page without. */
function cell(page, name) {
  const value = page.with.metrics[name];
  if (!page.without) return `${count(value)} ms`;
  const more = value - page.without.metrics[name];
  return `${count(value)} ms (${more < 0 ? '−' : '+'}${count(Math.abs(more))})`;
}

/** Everything between the markers. */
export function lighthouseTable(results) {
  return [
    `${surroundingsLine(results)} Lighthouse ${results.lighthouse}, its default phone and network; medians of three runs. In brackets: the difference to the same page without widgets and script.`,
    [
      `| page | performance | accessibility | best practices | CLS | ${Object.values(metrics).join(' | ')} |`,
      `|---|--:|--:|--:|--:|${'--:|'.repeat(Object.keys(metrics).length)}`,
      ...results.pages.map(
        (page) =>
          `| ${page.page} | ${Object.values(page.with.scores).join(' | ')} | ${page.with.metrics.cls} | ${Object.keys(
            metrics,
          )
            .map((name) => cell(page, name))
            .join(' | ')} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
}
