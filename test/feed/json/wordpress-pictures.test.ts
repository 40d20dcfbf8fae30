// WordPress posts: the featured picture where the usual plugins put it.
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/index.js';

const url = 'https://kabar.example/wp-content/uploads/banjir.jpg';
const imageOf = (post: object) =>
  parseFeed(JSON.stringify([{ id: 1, link: 'https://kabar.example/1', title: { rendered: 'Banjir' }, ...post }]), {
    url: 'https://kabar.example/wp-json/wp/v2/posts',
  }).articles[0]!.image;

describe('the picture of a WordPress post', () => {
  it.each<[string, object, object]>([
    ['Jetpack', { jetpack_featured_media_url: url }, { url }],
    [
      'Better REST API Featured Images',
      {
        better_featured_image: { alt_text: 'Banjir', source_url: url, media_details: { width: 1200, height: 800 } },
      },
      { url, width: 1200, height: 800, alt: 'Banjir' },
    ],
    [
      'Yoast SEO',
      {
        yoast_head_json: { title: 'Banjir - Kabar', og_image: [{ width: 1200, height: 675, url, type: 'image/jpeg' }] },
      },
      { url, width: 1200, height: 675 },
    ],
    [
      'Spectra',
      { uagb_featured_image_src: { full: [url, 1600, 900, false], thumbnail: ['/k.jpg', 150, 150, true] } },
      { url, width: 1600, height: 900 },
    ],
    ['sizes by address', { featured_image_urls: { thumbnail: '/k.jpg', full: url } }, { url }],
    ['sizes by list', { featured_image_urls: { large: [url, 1024, 683] } }, { url, width: 1024, height: 683 }],
    ['an address', { featured_image_src: url }, { url }],
    ['an address without its site', { fimg_url: '/wp-content/uploads/banjir.jpg' }, { url }],
    ['an object', { featured_image: { src: url, width: 800, height: 600 } }, { url, width: 800, height: 600 }],
    [
      '_embedded',
      {
        _embedded: {
          'wp:featuredmedia': [{ source_url: url, alt_text: 'A', media_details: { width: 900, height: 600 } }],
        },
        jetpack_featured_media_url: `${url}?fit=900`,
      },
      { url, width: 900, height: 600, alt: 'A' },
    ],
  ])('%s', (_, post, expected) => expect(imageOf(post)).toEqual(expected));

  it.each<[string, object]>([
    ['a number of an attachment', { featured_image: 17 }],
    ['false', { featured_image_src: false, jetpack_featured_media_url: '' }],
    ['an address that is unsafe', { fimg_url: 'javascript:alert(1)' }],
    [
      'members of every object',
      JSON.parse('{"__proto__": {"featured_image_src": "https://jahat.example/a.jpg"}}') as object,
    ],
  ])('is none: %s', (_, post) => expect(imageOf(post)).toBeUndefined());

  it('keeps the title and the summary of the post', () => {
    const post = {
      link: 'https://kabar.example/1',
      yoast_head_json: { title: 'Banjir - Kabar', description: 'meta', og_image: [{ url }] },
      title: { rendered: 'Banjir' },
      excerpt: { rendered: '<p>Air naik.</p>' },
    };
    expect(parseFeed(JSON.stringify([post])).articles[0]).toMatchObject({ title: 'Banjir', summary: 'Air naik.' });
  });
});
