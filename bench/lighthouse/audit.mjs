// Lighthouse's scores and metrics of one page, as a throttled phone: medians of a few runs, since single ones are
// noisy.
import lighthouse from 'lighthouse';
import { median } from '../measure/statistics.mjs';

const RUNS = 3;
const categories = ['performance', 'accessibility', 'best-practices'];
const metrics = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  si: 'speed-index',
  cls: 'cumulative-layout-shift',
};

/** The audits that keep a category from 100. */
const faults = ({ categories: judged, audits }) =>
  Object.values(judged)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => id);

/** { scores: from 0 to 100, metrics: in milliseconds, CLS without unit, faults }. */
export async function audit(address, port) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    runs.push(lhr);
  }
  const medians = (names, valueOf) =>
    Object.fromEntries(names.map((name) => [name, median(runs.map((lhr) => valueOf(lhr, name)))]));
  return {
    scores: medians(categories, (lhr, name) => Math.round(lhr.categories[name].score * 100)),
    metrics: medians(Object.keys(metrics), (lhr, name) =>
      Number(lhr.audits[metrics[name]].numericValue.toFixed(name === 'cls' ? 4 : 0)),
    ),
    faults: [...new Set(runs.flatMap(faults))],
  };
}
