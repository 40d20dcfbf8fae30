// The address checkpoint: the cases of the URL standard (web-platform-tests, as @wordpress/url carries them), and what
// attackers write.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/feed/urls.js';

interface Case {
  input: string;
  failure?: boolean;
}
const cases = JSON.parse(
  readFileSync(new URL('../../node_modules/@wordpress/url/src/test/fixtures/wpt-data.json', import.meta.url), 'utf8'),
) as Case[];

describe('the cases of the URL standard', () => {
  it.each(cases.filter(({ failure }) => failure))('refuses $input', ({ input }) =>
    expect(safeUrl(input)).toBe(undefined),
  );

  it('lets http(s) without credentials through, to where the standard leads, and nothing else', () => {
    let passed = 0;
    for (const { input } of cases.filter(({ failure }) => !failure)) {
      const { protocol, username, password, href } = new URL(input);
      const fine = (protocol === 'http:' || protocol === 'https:') && !username && !password;
      passed += Number(fine);
      // What is safe as it stands need not be written anew: `%2e` for instance.
      const safe = safeUrl(input);
      expect(safe && new URL(safe).href, input).toBe(fine ? href : undefined);
    }
    expect(passed).toBeGreaterThan(80);
  });
});

const base = 'https://berita.example/a/b';
const controls = Array.from({ length: 33 }, (_, code) => String.fromCharCode(code));

describe('what attackers write', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript:\u2028alert(1)',
    'javascript://https://a.example/%0aalert(1)',
    'data:text/html,x',
    'DATA:image/svg+xml,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'filesystem:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'ws://a.example/',
    'about:blank',
    'mailto:a@b',
    'tel:1',
    'view-source:https://a.example/',
    'feed:https://a.example/',
    'intent://x',
    'https://user@a.example/',
    'https://user:pass@a.example/',
    'https://:pass@a.example/',
    '//bank.example@evil.example/',
    'https:/\\user@evil.example',
    'https://',
    'https:// ',
    'https://[::1',
    'https://a b/',
    '',
  ])('%j', (address) => expect(safeUrl(address, base)).toBe(undefined));

  it('control characters before, in and after a scheme', () => {
    for (const control of controls) {
      for (const address of [
        `${control}javascript:alert(1)`,
        `${control}${control}data:text/html,x`,
        `vbscript${control}:x`,
        `jav${control}ascript:alert(1)`,
      ]) {
        // What no parser takes for a scheme is a path.
        const safe = safeUrl(address, base);
        expect(safe === undefined || safe.startsWith('https://berita.example/'), JSON.stringify(address)).toBe(true);
      }
      expect(safeUrl(`https://a.example/${control}x`)).toMatch(/^https:\/\/a\.example\/[^\0- ]*$/);
    }
  });

  it('entities are text by the time they get here: one that is left makes a path', () => {
    expect(safeUrl('javascript&colon;alert(1)', base)).toBe('https://berita.example/a/javascript&colon;alert(1)');
    expect(safeUrl('&#106;avascript:alert(1)', base)).toBe('https://berita.example/a/&#106;avascript:alert(1)');
  });

  it('quotes and brackets come out encoded', () => {
    expect(safeUrl('https://a.example/"onclick="x<y>\'')).toBe("https://a.example/%22onclick=%22x%3Cy%3E'");
  });
});
