// Metrics: counters of the gateway as Prometheus reads them.
import type { CountTotals } from './popularity/drops.js';
import type { SourceState } from './publish/source.js';

const BEACON_LABELS = 'route="/v1/read",status="204"';

/** Counts what the gateway does. */
export class Metrics {
  /** Answers by route and status. */
  readonly #answers = new Map<string, number>();
  /** Refreshes by feed and outcome. */
  readonly #refreshes = new Map<string, number>();

  /** Beacons that were taken: of nothing else come so many, and they have one answer. */
  #beacons = 0;

  countBeacon(): void {
    this.#beacons += 1;
  }

  countAnswer(route: string, status: number): void {
    count(this.#answers, `route="${route}",status="${status}"`);
  }

  #allAnswers(): Map<string, number> {
    const answers = new Map(this.#answers);
    if (this.#beacons > 0) count(answers, BEACON_LABELS, this.#beacons);
    return answers;
  }

  countRefresh(feed: string, outcome: string): void {
    count(this.#refreshes, `feed="${feed}",outcome="${outcome}"`);
  }

  /** All of them as text (Prometheus exposition format 0.0.4). */
  text(states: readonly SourceState[], isStoreOk: boolean, reads?: CountTotals): string {
    const aged = states.filter(({ age }) => age !== undefined);
    return [
      ...family('berita_answers_total', 'counter', 'Answers by route and status.', this.#allAnswers()),
      ...family('berita_refreshes_total', 'counter', 'Requests to upstreams by outcome.', this.#refreshes),
      ...family(
        'berita_feed_age_seconds',
        'gauge',
        'Seconds since the upstream was last heard.',
        gauge(aged, ({ age }) => age!),
      ),
      ...family(
        'berita_feed_failures',
        'gauge',
        'Failed requests in a row.',
        gauge(states, ({ failure }) => failure?.count ?? 0),
      ),
      ...family(
        'berita_feed_degraded',
        'gauge',
        '1 where an operator has to look.',
        gauge(states, ({ isDegraded }) => Number(isDegraded)),
      ),
      ...family('berita_store_up', 'gauge', '1 while the store answers.', new Map([['', Number(isStoreOk)]])),
      ...(reads ? readFamilies(reads) : []),
      '',
    ].join('\n');
  }
}

function readFamilies({ counted, dropped, impressions }: CountTotals): string[] {
  const byReason = new Map([...dropped].map(([reason, events]) => [`reason="${reason}"`, events]));
  const byFeed = new Map([...impressions].map(([feed, events]) => [`feed="${feed}"`, events]));
  return [
    ...family('berita_reads_counted_total', 'counter', 'Reads and selects that counted.', new Map([['', counted]])),
    ...family('berita_reads_dropped_total', 'counter', 'Events that did not count, by reason.', byReason),
    ...family('berita_impressions_total', 'counter', 'Articles that came into view, by feed.', byFeed),
  ];
}

function count(counters: Map<string, number>, labels: string, more = 1): void {
  counters.set(labels, (counters.get(labels) ?? 0) + more);
}

function gauge(states: readonly SourceState[], valueOf: (state: SourceState) => number): Map<string, number> {
  return new Map(states.map((state) => [`feed="${state.name}"`, valueOf(state)]));
}

function family(name: string, type: string, help: string, values: ReadonlyMap<string, number>): string[] {
  const lines = [...values].map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}
