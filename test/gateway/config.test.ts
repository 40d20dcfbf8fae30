// The gateway's configuration: every mistake is one line with its path and what would be right.
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/gateway/config/config.js';
import { configWarnings } from '../../src/gateway/config/warnings.js';
import type { GatewayConfig } from '../../src/gateway/config/config-types.js';

const update = { url: 'https://news.example/feed/' };

function mistakesOf(config: unknown, env?: Record<string, string>): readonly string[] {
  try {
    readConfig(config as GatewayConfig, { env });
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('takes every key that the documentation names', () => {
    const settings = readConfig(
      {
        $schema: './node_modules/berita-widgets/schema/gateway.schema.json',
        listen: { port: 8080, host: '127.0.0.1' },
        publicUrl: 'https://berita.news.example/',
        trustProxy: ['127.0.0.1', '10.0.0.0/8'],
        userAgent: 'berita-gateway/0.2 (+https://news.example/bot)',
        feeds: {
          update: { url: 'https://news.example/feed/', every: '1m', timeZone: 'Asia/Jakarta' },
          wisata: { url: 'https://w.example/a.xml', every: '10m', timeout: '8s', maxBytes: '2MB', maxStale: '7d' },
          kantor: { url: 'https://feed.lan/rss', allow: ['10.1.0.0/16'], ignoreTtl: true },
          semua: { merge: ['update', { feed: 'wisata', section: 'Wisata' }], limit: 50, title: 'Semua' },
          populer: { popular: ['update', 'wisata'], halfLife: '6h', limit: 20, atLeast: 20 },
          pekan: { popular: ['update'], halfLife: '3d', title: 'Populer pekan ini' },
        },
        count: {
          pages: ['https://news.example/*'],
          partners: '*',
          bucket: '30m',
          weights: { r: 1, s: 1, sPopuler: 0.5, i: 0 },
        },
        embed: { ancestors: '*' },
        store: 'sqlite:./berita.db',
        metrics: { host: '127.0.0.1', port: 9464 },
      },
      { resolvePath: (path) => `/folder/${path}` },
    );
    expect(settings).toMatchObject({
      publicUrl: 'https://berita.news.example',
      trustProxy: ['127.0.0.1/32', '10.0.0.0/8'],
      store: { kind: 'sqlite', path: '/folder/./berita.db' },
    });
    expect(settings.feeds.get('wisata')).toMatchObject({ everyMs: 600_000, timeoutMs: 8000, maxBytes: 2_000_000 });
    expect(settings.feeds.get('semua')).toMatchObject({
      sources: [{ feed: 'update' }, { feed: 'wisata', section: 'Wisata' }],
    });
    expect(settings.feeds.get('pekan')).toMatchObject({ halfLifeMs: 259_200_000, atLeast: 20 });
  });

  it('needs nothing but a feed', () => {
    expect(readConfig({ feeds: { update } })).toMatchObject({
      listen: { host: '127.0.0.1', port: 8080 },
      publicUrl: 'http://127.0.0.1:8080',
      store: { kind: 'memory' },
      metrics: { host: '127.0.0.1', port: 9464 },
      embedAncestors: '*',
    });
    expect(readConfig({ feeds: { update }, metrics: false }).metrics).toBe(false);
  });

  it.each<[name: string, config: unknown, lines: (string | RegExp)[]]>([
    ['no object', 3, [/^configuration: must be an object such as .*, and is 3$/]],
    ['no feeds', {}, [/^feeds: must be an object/]],
    ['empty feeds', { feeds: {} }, ['feeds: must hold at least one feed']],
    ['a list of feeds', { feeds: [update] }, [/^feeds: must be an object of feeds by name, and is \[/]],
    ['an empty list of feeds', { feeds: [] }, ['feeds: must be an object of feeds by name, and is []']],
    ['a name of the prototype', { feeds: { update, constructor: update } }, [/^feeds\.constructor: is no name/]],
    [
      'the name of the prototype itself',
      JSON.parse(`{ "feeds": { "__proto__": ${JSON.stringify(update)} } }`),
      [/^feeds\.__proto__: is no name for a feed/],
    ],
    [
      'a time-out of weeks',
      { feeds: { a: { ...update, timeout: '600h' } } },
      ['feeds.a.timeout: must be at most "5m"'],
    ],
    [
      'pages that are no address',
      { feeds: { update }, count: { pages: ['news.example'] } },
      [/^count\.pages\[0\]: must be addresses of pages such as .*, and is "news\.example"$/],
    ],
    [
      'partners that are no address',
      { feeds: { update }, count: { partners: ['https://partner.example', '*.example'] } },
      [/^count\.partners\[1\]: must be addresses of pages such as .*, and is "\*\.example"$/],
    ],
    [
      'an ancestor with another directive in it',
      { feeds: { update }, embed: { ancestors: ['https://a.example; script-src *'] } },
      [/^embed\.ancestors\[0\]: must be a site such as .*, and is "https:\/\/a\.example; script-src \*"$/],
    ],
    ['an unknown key', { feeds: { update }, feed: 1 }, [/^feed: is not known here; known are .*feeds/]],
    [
      'an unknown key of a feed',
      { feeds: { update: { ...update, evry: '1m' } } },
      [/^feeds\.update\.evry: is not known here; .*every/],
    ],
    ['a feed without kind', { feeds: { update: {} } }, ['feeds.update: needs one of "url", "merge" and "popular"']],
    [
      'a feed of two kinds',
      { feeds: { update, a: { ...update, merge: ['update'] } } },
      [/^feeds\.a: must have only one of .* has url and merge$/],
    ],
    [
      'a key of another kind',
      { feeds: { update: { ...update, halfLife: '6h' } } },
      ['feeds.update.halfLife: belongs to a feed with "popular", not with "url"'],
    ],
    [
      'an unknown feed in merge',
      { feeds: { update, semua: { merge: ['update', 'wisat'] } } },
      ['feeds.semua.merge[1]: names the feed "wisat", which is not in "feeds"'],
    ],
    [
      'an unknown feed in popular',
      { feeds: { update, p: { popular: ['x'] } } },
      ['feeds.p.popular[0]: names the feed "x", which is not in "feeds"'],
    ],
    [
      'a name of the prototype in merge',
      { feeds: { update, p: { merge: ['constructor'] } } },
      [/^feeds\.p\.merge\[0\]: names the feed "constructor"/],
    ],
    [
      'a merge of a merge',
      { feeds: { update, a: { merge: ['update'] }, b: { merge: ['a'] } } },
      ['feeds.b.merge[0]: must name a feed with "url", and "a" has none'],
    ],
    [
      'a feed named twice',
      { feeds: { update, a: { merge: ['update', 'update'] } } },
      ['feeds.a.merge[1]: names "update" a second time'],
    ],
    ['an empty merge', { feeds: { update, a: { merge: [] } } }, ['feeds.a.merge: must name at least one feed']],
    ['a wrong name', { feeds: { 'a b': update } }, [/^feeds\["a b"\]: is no name for a feed/]],
    [
      'a wrong scheme',
      { feeds: { a: { url: 'file:///etc/passwd' } } },
      [/^feeds\.a\.url: must be an address that begins with https:/],
    ],
    [
      'credentials',
      { feeds: { a: { url: 'https://me:secret@news.example/' } } },
      [/^feeds\.a\.url: must be an address/],
    ],
    [
      'a loopback address',
      { feeds: { a: { url: 'http://127.0.0.1:9/' } } },
      [/^feeds\.a\.url: is a private address; "allow"/],
    ],
    ['localhost', { feeds: { a: { url: 'http://localhost/' } } }, [/^feeds\.a\.url: is a private address/]],
    [
      'loopback in other words',
      { feeds: { a: { url: 'http://2130706433/' } } },
      [/^feeds\.a\.url: is a private address/],
    ],
    [
      'a mapped address',
      { feeds: { a: { url: 'http://[::ffff:10.0.0.1]/' } } },
      [/^feeds\.a\.url: is a private address/],
    ],
    [
      'a private address of another network',
      { feeds: { a: { url: 'http://10.2.0.1/', allow: ['10.1.0.0/16'] } } },
      [/^feeds\.a\.url: is a private address/],
    ],
    [
      'a private address of counts',
      { feeds: { update, p: { popular: ['update'], counts: { url: 'http://10.2.0.1/' } } } },
      [/^feeds\.p\.counts: is a private address; "allow": .* beside "counts"/],
    ],
    [
      'a network in counts',
      { feeds: { update, p: { popular: ['update'], counts: { url: 'http://10.2.0.1/', allow: ['10.2.0.0/16'] } } } },
      ['feeds.p.counts.allow: belongs beside "counts", not in it'],
    ],
    [
      'a wrong network',
      { feeds: { a: { ...update, allow: ['10.1.0.0/99'] } } },
      [/^feeds\.a\.allow\[0\]: must be a network/],
    ],
    [
      'a wrong duration',
      { feeds: { a: { ...update, every: '1 minute' } } },
      ['feeds.a.every: must be a duration such as "90s", "1m" or "6h", and is "1 minute"'],
    ],
    [
      'a number for a duration',
      { feeds: { a: { ...update, every: 60 } } },
      ['feeds.a.every: must be a duration such as "90s", "1m" or "6h", and is 60'],
    ],
    ['a duration of nothing', { feeds: { a: { ...update, every: '0s' } } }, [/^feeds\.a\.every: must be a duration/]],
    [
      'a wrong size',
      { feeds: { a: { ...update, maxBytes: '2 apples' } } },
      [/^feeds\.a\.maxBytes: must be a size such as/],
    ],
    [
      'a wrong zone',
      { feeds: { a: { ...update, timeZone: 'Jakarta' } } },
      [/^feeds\.a\.timeZone: must be a time zone such as/],
    ],
    [
      'a wrong port',
      { feeds: { update }, listen: { port: 70_000 } },
      ['listen.port: must be a whole number from 0 to 65535, and is 70000'],
    ],
    ['a wrong store', { feeds: { update }, store: 'postgres://x' }, [/^store: must be "memory:"/]],
    [
      'an open publicUrl',
      { feeds: { update }, publicUrl: 'http://berita.news.example' },
      [/^publicUrl: must begin with https:\/\//],
    ],
    [
      'an unknown key of metrics',
      { feeds: { update }, metrics: { prot: 1 } },
      ['metrics.prot: is not known here; known are host, port'],
    ],
    [
      'counts without address',
      { feeds: { update, p: { popular: ['update'], counts: {} } } },
      [/^feeds\.p\.counts: must/],
    ],
    ['wrong metrics', { feeds: { update }, metrics: true }, [/^metrics: must be false or an object/]],
    [
      'a wrong weight',
      { feeds: { update }, count: { weights: { r: -1 } } },
      [/^count\.weights\.r: must be a number from 0/],
    ],
    [
      'a wrong halfLife',
      { feeds: { update, p: { popular: ['update'], halfLife: 'x' } } },
      [/^feeds\.p\.halfLife: must be a duration/],
    ],
    ['wrong ancestors', { feeds: { update }, embed: { ancestors: 5 } }, [/^embed\.ancestors: must be "\*" or a list/]],
    [
      'a variable that is not set',
      { feeds: { update }, store: '$STORE' },
      ['store: names the variable STORE of the environment, which is not set'],
    ],
  ])('says what is wrong with %s', (_name, config, lines) => {
    const mistakes = mistakesOf(config, {});
    expect(mistakes).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) {
      if (typeof line === 'string') expect(mistakes[index]).toBe(line);
      else expect(mistakes[index]).toMatch(line);
    }
  });

  it('says all mistakes at once, in one line each', () => {
    const mistakes = mistakesOf({
      listen: { port: 'x', prot: 1 },
      feeds: { a: { url: 'x', every: 'y' }, b: 4 },
      stoer: 1,
    });
    expect(mistakes.map((line) => line.split(': ')[0]).sort()).toEqual(
      ['feeds.a.every', 'feeds.a.url', 'feeds.b', 'listen.port', 'listen.prot', 'stoer'].sort(),
    );
    expect(mistakes.filter((line) => line.includes('\n'))).toEqual([]);
  });

  it('takes values from the environment', () => {
    const config: GatewayConfig = { feeds: { update: { url: '$FEED' } }, store: '$STORE' };
    const settings = readConfig(config, { env: { FEED: 'https://secret.example/x', STORE: 'sqlite:/a.db' } });
    expect(settings.feeds.get('update')).toMatchObject({ url: 'https://secret.example/x' });
    expect(settings.store).toEqual({ kind: 'sqlite', path: '/a.db' });
    expect(mistakesOf({ feeds: { update: { url: '$FEED' } } }, { FEED: 'gopher://x' })).toHaveLength(1);
  });

  it('takes a private address whose network is allowed', () => {
    const allow = ['127.0.0.0/8'];
    expect(mistakesOf({ feeds: { a: { url: 'http://127.0.0.1:8081/feed', allow } } })).toEqual([]);
    expect(mistakesOf({ feeds: { a: { url: 'http://localhost:8081/feed', allow } } })).toEqual([]);
    expect(mistakesOf({ publicUrl: 'http://localhost:8080', feeds: { update } })).toEqual([]);
  });
});

describe('a right configuration', () => {
  const popular = { popular: ['update'] };
  const counts = 'https://counts.example/';

  it('is warned of a popular list that nothing counts for, with what to add', () => {
    const [warning, ...more] = configWarnings(readConfig({ feeds: { update, populer: popular } }));
    expect(more).toEqual([]);
    expect(warning).toMatch(/^feeds\.populer: is never a ranking, as no reads are counted: add "count": \{ /);
    // What it names may be pasted as it is.
    const [, written] = /add ("count": \{.*?\}) beside/.exec(warning!)!;
    const added = JSON.parse(`{ ${written} }`) as Partial<GatewayConfig>;
    expect(configWarnings(readConfig({ ...added, feeds: { update, populer: popular } }))).toEqual([]);
  });

  it.each<[string, GatewayConfig]>([
    ['count', { feeds: { update, populer: popular }, count: {} }],
    ['counts', { feeds: { update, populer: { ...popular, counts } } }],
    ['no popular list', { feeds: { update, semua: { merge: ['update'] } } }],
  ])('is not warned of it with %s', (_, config) => {
    expect(configWarnings(readConfig(config))).toEqual([]);
  });
});
