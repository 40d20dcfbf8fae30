// The builder's way through a gateway: names of feeds, and a configuration that the gateway itself takes.
import { describe, expect, it } from 'vitest';
import { configFile, configLine, gatewayFeed, suggestFeedName } from '../../site/builder/gateway.js';
import { initialSettings, normalize, type Settings } from '../../site/builder/settings.js';
import { readConfig } from '../../src/gateway/config/config.js';

const settingsFor = (feedUrl: string, more: Partial<Settings> = {}) =>
  normalize({ ...initialSettings, feedUrl, isThroughGateway: true, gateway: 'http://127.0.0.1:8080', ...more });

/** The configuration as the gateway's command reads the file. */
async function loaded(settings: Settings): Promise<unknown> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(configFile(settings))}`)) as {
    default: unknown;
  };
  return module.default;
}

describe("the feed's name", () => {
  it.each([
    ['https://news.example/rss/populer.xml', 'populer'],
    ['https://kabar.example/feed/', 'kabar'],
    ['https://www.kabar.example/', 'kabar'],
    ['https://news.example/kategori/olah-raga/feed', 'olah-raga'],
    ['http://127.0.0.1:8123/feed', 'berita'],
    ['', 'berita'],
  ])('of %s is %s', (address, name) => {
    expect(suggestFeedName(address)).toBe(name);
  });

  it('is in the address that the widget asks', () => {
    expect(gatewayFeed(settingsFor('https://news.example/populer.xml'))).toBe('http://127.0.0.1:8080/v1/feeds/populer');
    expect(gatewayFeed(settingsFor('https://news.example/populer.xml', { feedName: 'utama' }))).toMatch(/\/utama$/);
  });
});

describe("the gateway's configuration", () => {
  it.each([
    'https://news.example/populer.xml',
    "https://news.example/a'b\\c/olah-raga.xml?x=${1}&y=`z`",
    'http://127.0.0.1:8123/feed',
    'http://192.168.1.4/kabar.xml',
  ])('for %s is one that the gateway takes', async (address) => {
    const settings = settingsFor(address, { gateway: 'http://127.0.0.1:9090' });
    const { feeds, listen } = readConfig((await loaded(settings)) as never);
    const name = gatewayFeed(settings).split('/').at(-1)!;
    expect([...feeds.keys()]).toEqual([name]);
    expect(listen.port).toBe(9090);
    expect(configFile(settings)).toContain(configLine(settings));
  });

  it('names the address for visitors where the gateway is elsewhere', async () => {
    const settings = settingsFor('https://news.example/populer.xml', { gateway: 'https://berita.news.example/' });
    expect(readConfig((await loaded(settings)) as never).publicUrl).toBe('https://berita.news.example');
  });
});
