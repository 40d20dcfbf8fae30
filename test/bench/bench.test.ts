// The benches' own arithmetic: gates can fail, ratios are those of a round, and results land between their markers.
import { describe, expect, it } from 'vitest';
import { PARTS } from '../../bench/account/parts.mjs';
import { buildWithout } from '../../bench/account/without.mjs';
import { exitCode, isClose, isOver, line } from '../../bench/gates/judge.mjs';
import { longTasks } from '../../bench/gates/long-tasks.mjs';
import { settle } from '../../bench/gates/settle.mjs';
import { withoutWidgets } from '../../bench/lighthouse/without.mjs';
import { growth } from '../../bench/measure/heap.mjs';
import { interleave } from '../../bench/measure/rounds.mjs';
import { bestRatio, median, pairedRatio, quantile, spread } from '../../bench/measure/statistics.mjs';
import { comparisonChart } from '../../bench/report/chart.mjs';
import { ladderTables } from '../../bench/report/ladder.mjs';
import { withSection } from '../../bench/report/section.mjs';

const gate = (value: number, limit = 5) => ({ name: 'mutations', value, limit });

describe('a gate', () => {
  it('at its limit is ok', () => {
    expect(line(gate(5))).toMatch(/^ok {2} +5 {2}limit 5 +mutations$/);
    expect(exitCode([gate(5)])).toBe(0);
  });

  it('above its limit is OVER, and the exit code is 1', () => {
    expect(line({ ...gate(6), note: 'three of them new' })).toMatch(
      /^OVER +6 {2}limit 5 +mutations \(three of them new\)$/,
    );
    expect(exitCode([gate(1), gate(6)])).toBe(1);
  });

  it('without a number is over: a measurement that failed is no success', () => {
    expect(isOver(gate(NaN))).toBe(true);
    expect(exitCode([gate(NaN)])).toBe(1);
    expect(exitCode([])).toBe(1);
  });

  it('writes ratios to hundredths', () => expect(line(gate(1.2456, 1.25))).toContain('1.25  limit 1.25'));
});

describe('a group', () => {
  const group = (values: number[], noisy = true) => {
    const efforts: number[] = [];
    return {
      efforts,
      group: {
        name: 'ratio',
        noisy,
        measure: ({ effort }: { effort: number }) => {
          efforts.push(effort);
          return Promise.resolve([gate(values[effort - 1]!, 1.25)]);
        },
      },
    };
  };

  it('with a noisy ratio that is a little over is measured again with more runs', async () => {
    const { efforts, group: ratio } = group([1.3, 1.2]);
    expect((await settle(ratio, {}, () => {}))[0]!.value).toBe(1.2);
    expect(efforts).toEqual([1, 2]);
  });

  it('with a noisy ratio that stays over is over after three times', async () => {
    const { efforts, group: ratio } = group([1.3, 1.4, 1.35]);
    expect(exitCode(await settle(ratio, {}, () => {}))).toBe(1);
    expect(efforts).toEqual([1, 2, 3]);
  });

  it('with a ratio that is far over is not measured again', async () => {
    const { efforts, group: ratio } = group([2.5]);
    expect(exitCode(await settle(ratio, {}, () => {}))).toBe(1);
    expect(efforts).toEqual([1]);
    expect(isClose(gate(2.5, 1.25))).toBe(false);
  });

  it('that cannot be measured is over', async () => {
    const gates = await settle(
      { name: 'requests', measure: () => Promise.reject(new Error('No browser.')) },
      {},
      () => {},
    );
    expect(line(gates[0]!)).toMatch(/^OVER +NaN {2}limit 0 +requests \(No browser\.\)$/);
    expect(exitCode(gates)).toBe(1);
  });

  it('of counts is taken as it is', async () => {
    const { efforts, group: counts } = group([1.3], false);
    await settle(counts, {}, () => {});
    expect(efforts).toEqual([1]);
  });
});

describe('statistics', () => {
  it('of odd and even numbers of values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 0], 0.25)).toBe(2.5);
    expect(spread([5, 1, 4, 2, 3])).toEqual({ q1: 2, median: 3, q3: 4 });
  });

  it('takes ratios within a round, less what the round costs anyway', () => {
    // The second round ran on a busy machine: everything took three times as long.
    expect(pairedRatio([30, 90, 30], [20, 60, 20], [10, 30, 10])).toBe(2);
    expect(bestRatio([4, 2, 9], [8, 12])).toBe(0.25);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('what rounds keep', () => {
  /** Measures rounds of which each window of 500 keeps so many bytes. */
  async function keptOf(...windows: number[]) {
    let usedSize = 0;
    let window = 0;
    const page = { evaluate: () => Promise.resolve(0) };
    const session = {
      send: () => Promise.resolve({ nodes: 5, jsEventListeners: 5, usedSize }),
    };
    const round = (times: number) => {
      if (times === 500) usedSize += windows[window++]!;
      return Promise.resolve();
    };
    return growth(page, session, round, { warm: 10, limits: { heap: 100, nodes: 0, listeners: 0, timers: 0 } });
  }

  it('is twice the least of four windows, as what leaks does so in each', async () => {
    expect(await keptOf(70, 90, 60, 80)).toMatchObject({ heap: 120, rounds: 2010 });
  });

  it('needs no window more once it is within its limits', async () => {
    expect(await keptOf(900, 50)).toEqual({ heap: 100, nodes: 0, listeners: 0, timers: 0, rounds: 1010 });
  });
});

it('rounds measure everything once, each time another first', async () => {
  const seen: string[] = [];
  const subject = (name: string) =>
    [
      name,
      () => {
        seen.push(name);
        return Promise.resolve(seen.length);
      },
    ] as const;
  const samples = await interleave(new Map([subject('a'), subject('b'), subject('c')]), 3);
  expect(seen.join('')).toBe('abcbcacab');
  expect(samples.get('a')).toEqual([1, 6, 8]);
});

it("long tasks are those of the page's main thread after the script began", () => {
  const script = {
    name: 'v8.compileModule',
    pid: 1,
    tid: 1,
    ts: 1000,
    dur: 10,
    args: { data: { url: 'http://a.example/berita.js' } },
  };
  const task = (pid: number, ts: number, tdur: number) => ({
    name: 'RunTask',
    pid,
    tid: 1,
    ts,
    dur: 2 * tdur,
    tdur,
    args: {},
  });
  expect(
    longTasks([
      task(1, 0, 400),
      script,
      task(1, 2000, 60_000),
      task(2, 2000, 90_000),
      task(1, 200_000, 49_000),
      task(1, 300_000, 70_000),
    ]),
  ).toEqual([70, 60]);
  expect(() => longTasks([task(1, 0, 60_000)])).toThrow('does not have the script');
});

it('results replace what stands between their markers, and nothing else', () => {
  const document = 'Before\n<!-- bench:gates:start -->\nold\n<!-- bench:gates:end -->\nAfter';
  expect(withSection(document, 'gates', 'new')).toBe(
    'Before\n<!-- bench:gates:start -->\nnew\n<!-- bench:gates:end -->\nAfter',
  );
  expect(() => withSection(document, 'lighthouse', 'new')).toThrow('no place for "lighthouse"');
});

it('a page without widgets keeps everything else', () => {
  expect(
    withoutWidgets(
      '<link rel="stylesheet" href="berita.css">\n<link rel="stylesheet" href="style.css">\n<script type="module" src="berita.js"></script>\n<main><p>Kabar</p><berita-populer limit="3"><p>Cadangan</p></berita-populer><p>Laut</p></main>',
    ),
  ).toBe('<link rel="stylesheet" href="style.css">\n<main><p>Kabar</p><p>Laut</p></main>');
});

it('the chart has a panel for each number of widgets, and a bar for each implementation', () => {
  const costs = ['hand-written element', 'berita-widgets', 'vanilla-rss'].map((implementation, index) => ({
    implementation,
    q1: 10 + index,
    median: 20 + index,
    q3: 30 + index,
    toHandWritten: 1,
  }));
  const chart = comparisonChart({
    rounds: 15,
    date: '2026-01-05',
    chromium: 'Chrome/1',
    served: ['vanilla-rss'],
    measured: [1, 10].map((widgets) => ({ slowdown: 1, widgets, costs })),
  });
  expect(chart.match(/<rect class="own"/g)).toHaveLength(2);
  expect(chart.match(/class="panel"/g)).toHaveLength(2);
  expect(chart).toContain('>vanilla-rss *<');
  expect(chart).not.toMatch(/NaN|undefined|Infinity/);
});

describe('the account by taking parts out', () => {
  it('has a stand-in for each part that the script has, and none for another', async () => {
    const last = PARTS.at(-1)!;
    for (const { standIns } of PARTS) expect(await buildWithout(standIns)).toContain('berita-populer');
    expect((await buildWithout(last.standIns)).length).toBeLessThan((await buildWithout({})).length);
    await expect(buildWithout({ 'store/no-such-module': 'feed-cache' })).rejects.toThrow('store/no-such-module');
  }, 60_000);

  it('says what the whole without a part takes more or less', () => {
    const figures = (ratio: number, ofWhole?: number) =>
      new Map(['cpu 1', 'cpu 10', 'news 1', 'news 10'].map((column) => [column, { ratio, ofWhole }]));
    const text = ladderTables({
      rounds: 3,
      steps: [
        { name: 'hand-written element', group: 'added', figures: figures(1) },
        { name: 'without the copy', group: 'removed', figures: figures(1.5, 0.75) },
      ],
    });
    expect(text).toContain('| hand-written element | 1.00 | 1.00 | 1.00 | 1.00 |');
    expect(text).toContain('| without the copy | 1.50 (−25 %) |');
  });

  it('counts long tasks, and leaves empty what a page does not do', () => {
    const figures = new Map([
      ['rows 1', undefined],
      ['rows 10', { ratio: 2 }],
      ['tasks 1', { count: 0 }],
      ['tasks 10', { count: 3 }],
    ]);
    const text = ladderTables({ rounds: 3, steps: [{ name: 'no feed', group: 'server', figures }] });
    expect(text).toContain('| no feed |  | 2.00 | 0 | 3 |');
  });
});
