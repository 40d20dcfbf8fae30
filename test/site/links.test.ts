// Links between the Markdown files, as the site has them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressesBySource, linkInSite } from '../../site/markdown-links.js';
import { allPages, markdownPath, pageAddress } from '../../site/routes.js';

const decisions = readdirSync('docs/decisions').filter((file) => /^\d{4}-/.test(file));
const pages = allPages(decisions);
const addresses = addressesBySource(pages);

describe('the pages of the site', () => {
  it('have every document of the repository among them', () => {
    const documents = readdirSync('docs').filter((file) => file.endsWith('.md'));
    expect(documents.filter((file) => !addresses.has(`docs/${file}`))).toEqual([]);
  });

  it('have every decision, by its title, in the list of decisions', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    for (const file of decisions) {
      const title = readFileSync(`docs/decisions/${file}`, 'utf8').split('\n')[0]!.replace('# ', '');
      expect(list).toContain(`[${title}](${file})`);
    }
  });

  it('have an address each', () => {
    expect(new Set(addresses.values()).size).toBe(addresses.size);
    expect([pageAddress('docs/'), pageAddress('en/docs/api')]).toEqual(['/docs/', '/en/docs/api.html']);
    expect([markdownPath('docs/'), markdownPath('')]).toEqual(['docs/index.md', 'index.md']);
  });
});

describe('a link in a Markdown file', () => {
  const lead = (href: string, file: string) => linkInSite(href, file, addresses);

  it('leads from page to page', () => {
    expect(lead('partner.md#strict-pages', 'docs/partner.id.md')).toBe('/en/docs/partner.html#strict-pages');
    expect(lead('../README.id.md#atur', 'docs/partner.id.md')).toBe('/docs/#atur');
    expect(lead('../security.md', 'docs/decisions/0005-no-html-sink-in-the-bundle.md')).toBe('/en/docs/security.html');
  });

  it('stays as it is where it leads elsewhere', () => {
    expect(lead('https://news.example/', 'docs/partner.md')).toBe('https://news.example/');
    expect(lead('#strict-pages', 'docs/partner.md')).toBe('#strict-pages');
  });

  it('is none where it leads to a file that is no page', () => {
    expect(lead('../src/index.ts', 'docs/api.md')).toBeUndefined();
  });
});
