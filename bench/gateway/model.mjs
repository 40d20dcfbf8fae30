// The model of docs/scale.md: 10,000 partner sites and 1 million page views an hour, from what was measured.

/** What is assumed; everything else is measured. */
export const ASSUMED = {
  sites: 10_000,
  viewsPerHour: 1_000_000,
  /** Places of the CDN that ask the gateway themselves. */
  cdnPlaces: 100,
  /** Forms of answers that are asked for: two feeds, two limits each, Brotli and gzip. */
  variants: 8,
  /** Page views after which an article is read. */
  readsPerView: 0.02,
  /** The busiest hour's peak over its mean. */
  peak: 3,
  gateways: 2,
  /** US dollars; put your own in. */
  vcpuHourPrice: 0.04,
  cdnGigabytePrice: 0.02,
};

/** Seconds for which a CDN holds an answer: `CDN-Cache-Control` of a feed. */
const CDN_MAX_AGE = 30;
/** Filters of two buckets are alive, each of half an hour. */
const FILTERS = 2;
const BUCKETS_PER_HOUR = 2;
/** Pairs of visitor and article for which a filter is made. */
const FILTER_PAIRS = 500_000;
const ARTICLES_KEPT = 5000;
const HITS_PER_CALL = 32;
/** Calls a second of a gateway at most while little comes: one each 100 ms. */
const CALLS_PER_SECOND = 10;

/** What a way of counting brings: `beacons` and counted `events` an hour. */
function scenario({ beacons, events }, measured, assumed) {
  const perSecond = beacons / 3600;
  const eventRate = events / 3600;
  const calls = Math.max(Math.min(eventRate, CALLS_PER_SECOND * assumed.gateways), eventRate / HITS_PER_CALL);
  return {
    perSecond,
    calls,
    pairs: events / BUCKETS_PER_HOUR,
    core: (perSecond * assumed.peak) / measured.beacons.get('redis'),
    storeShare: (calls * assumed.peak * measured.blockedUs) / 1e6,
  };
}

/** The model's numbers. */
export function model(measured, assumed = ASSUMED) {
  const views = assumed.viewsPerHour;
  const feedRequests = (assumed.cdnPlaces * assumed.variants) / CDN_MAX_AGE;
  const ownPages = { beacons: views * assumed.readsPerView, events: views * assumed.readsPerView };
  // A partner's page with count.js sends one beacon of what came into view and was chosen; only choices are counted.
  const everywhere = { beacons: views * (1 + assumed.readsPerView), events: views * assumed.readsPerView * 2 };
  return {
    cdnRequests: views / 3600,
    cdnGigabytes: (views * measured.answerBytes) / 1e9,
    feedRequests,
    feedCore: feedRequests / measured.hits,
    withShield: assumed.variants / CDN_MAX_AGE,
    ownPages: scenario(ownPages, measured, assumed),
    everywhere: scenario(everywhere, measured, assumed),
    storeMegabytes: (ARTICLES_KEPT * measured.articleBytes + FILTERS * FILTER_PAIRS * measured.pairBytes) / 1e6,
  };
}

const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const line = (name, value, unit) => console.log(`     ${name.padEnd(62)} ${value.padStart(10)} ${unit}`);

/** Prints the model, where it breaks, and what to add then. */
export function printModel(measured, assumed = ASSUMED) {
  const result = model(measured, assumed);
  console.log(
    `\n     Model: ${number(assumed.sites)} partner sites, ${number(assumed.viewsPerHour)} page views an hour,`,
  );
  console.log(`     a CDN of ${assumed.cdnPlaces} places in front, ${assumed.gateways} gateways, one Redis`);
  line('feed requests that the CDN answers', number(result.cdnRequests), 'a second');
  line('bytes that the CDN sends, at most', number(result.cdnGigabytes, 1), 'GB an hour');
  line('feed requests that reach a gateway', number(result.feedRequests, 1), 'a second');
  line('  with one place of the CDN before the others', number(result.withShield, 2), 'a second');
  line('  of one core', number(result.feedCore * 100, 2), '%');
  for (const [name, part] of [
    ["count.js on the publisher's pages", result.ownPages],
    ["count.js on partners' pages, too", result.everywhere],
  ]) {
    console.log(`     ${name}`);
    line('  beacons', number(part.perSecond, 1), 'a second');
    line(`  of one core at ${assumed.peak} times the mean`, number(part.core * 100, 1), '%');
    line('  script calls of the store', number(part.calls, 1), 'a second');
    line(`  of the store's time at ${assumed.peak} times the mean`, number(part.storeShare * 100, 2), '%');
    line(`  visitors and articles in half an hour, of ${number(FILTER_PAIRS)}`, number(part.pairs), '');
  }
  line('memory of the store: 5,000 articles in two lists, two filters', number(result.storeMegabytes, 1), 'MB');
  printCost(result, assumed);
  printLimits(result, measured, assumed);
}

function printCost(result, assumed) {
  const machines = (assumed.gateways + 1) * assumed.vcpuHourPrice;
  const traffic = result.cdnGigabytes * assumed.cdnGigabytePrice;
  const perMillion = ((machines + traffic) * 1e6) / assumed.viewsPerHour;
  line('cost of a million page views', `$${perMillion.toFixed(2)}`, `at $${assumed.vcpuHourPrice} a vCPU and hour,`);
  line('', '', `$${assumed.cdnGigabytePrice} a GB of the CDN (prices are assumed)`);
}

function printLimits(result, measured, assumed) {
  const beaconRate = measured.beacons.get('redis');
  const storeEvents = (1e6 / measured.blockedUs) * HITS_PER_CALL;
  console.log('     Where it breaks first');
  line('  beacons of a core', number(beaconRate), 'a second: add gateways');
  const growth = (beaconRate * assumed.gateways) / (result.everywhere.perSecond * assumed.peak);
  line('  so page views with beacons everywhere', `${number(growth, 1)} x`, 'of the model');
  line('  without a CDN, hot answers of a core', number(measured.hits), 'a second: add a CDN');
  line('  events that one store counts', number(storeEvents), 'a second: a store for each site');
  const full = (FILTER_PAIRS / result.everywhere.pairs) * assumed.viewsPerHour;
  line('  page views at which a filter is full', number(full), 'an hour: then some readers are not counted');
}
