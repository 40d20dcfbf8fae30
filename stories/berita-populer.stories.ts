// <berita-populer>: every layout and every state.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { answer, feed } from './feeds.js';
import { settle, settleStale, widgetsIn, within } from './settle.js';
import { widget, type Args } from './widget.js';

const meta: Meta<Args> = {
  title: 'berita-populer',
  component: 'berita-populer',
  render: widget('berita-populer') as never,
  args: { 'feed-url': feed('populer') },
  play: settle,
};
export default meta;
type Story = StoryObj<Args>;
const wide = { width: 1200 };

export const List: Story = { args: { 'more-url': 'https://www.berita.example/populer' } };
export const Views: Story = { args: { 'show-views': true } };
export const RelativeDates: Story = { args: { dates: 'relative' } };
export const NoDates: Story = { args: { dates: 'none' } };
export const Thumbnails: Story = { args: { images: 'thumb' } };
export const OnePictureInThree: Story = { args: { images: 'thumb', 'feed-url': feed('populer-mixed') } };
export const NoPictures: Story = { args: { images: 'thumb', 'feed-url': feed('populer-bare') } };
export const LeadPicture: Story = { args: { images: 'lead' } };
export const AllPictures: Story = { args: { images: 'all' }, parameters: { width: 640 } };
export const Grid: Story = { args: { layout: 'grid' }, parameters: wide };
export const GridWithPictures: Story = { args: { layout: 'grid', images: 'thumb', limit: 8 }, parameters: wide };
export const GridOnePictureInThree: Story = {
  args: { layout: 'grid', images: 'thumb', limit: 6, 'feed-url': feed('populer-mixed') },
  parameters: { width: 720 },
};
export const GridNarrow: Story = { args: { layout: 'grid', images: 'thumb', limit: 3 }, parameters: { width: 240 } };
export const Carousel: Story = {
  args: { layout: 'carousel', images: 'thumb' },
  parameters: { width: 900 },
  play: async (context) => {
    await settle(context);
    const [element] = widgetsIn(context.canvasElement);
    await waitFor(() => expect(within(element!, '.step')).toHaveLength(2));
    const [back, on] = within<HTMLButtonElement>(element!, '.step');
    const [strip] = within(element!, '.strip');
    await waitFor(() => expect(back!.ariaDisabled).toBe('true'));
    await userEvent.click(on!);
    await waitFor(() => expect(strip!.scrollLeft).toBeGreaterThan(200));
    await waitFor(() => expect(back!.ariaDisabled).toBe('false'));
    within(element!, '.link')[0]!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(strip!.scrollLeft).toBe(0));
    (element!.shadowRoot!.activeElement as HTMLElement).blur();
  },
};
export const CarouselNarrow: Story = { args: { layout: 'carousel', images: 'thumb' } };
export const CarouselWithoutPictures: Story = { args: { layout: 'carousel' }, parameters: { width: 720 } };
export const Loading: Story = { args: { 'feed-url': answer('never') }, play: () => {} };
export const Empty: Story = { args: { 'feed-url': feed('empty') } };
export const Failed: Story = { args: { 'feed-url': answer('fails') } };
export const Stale: Story = { args: { 'feed-url': answer('stalePopuler') }, play: settleStale };
export const Retry: Story = {
  args: { 'feed-url': answer('recovers') },
  play: async (context) => {
    await settle(context);
    const [element] = widgetsIn(context.canvasElement);
    await userEvent.click(within(element!, '[part=retry]')[0]!);
    await waitFor(() => expect(within(element!, '[part=item]')).toHaveLength(7));
  },
};
export const LongTitles: Story = { args: { 'feed-url': feed('long') } };
export const ShortTitles: Story = { args: { 'feed-url': feed('short') } };
export const OneItem: Story = { args: { 'feed-url': feed('one') } };
export const FiftyItems: Story = { args: { 'feed-url': feed('fifty'), limit: 50, dates: 'none' } };
export const Narrow: Story = { args: { 'show-views': true, images: 'thumb', limit: 4 }, parameters: { width: 180 } };
export const Wide: Story = { args: { limit: 3, images: 'thumb' }, parameters: { width: 1400 } };
export const Dark: Story = { args: { theme: 'dark', preset: 'modern', limit: 3 } };
/** A dark page that never declared `color-scheme`: its light text tells. */
export const UndeclaredDarkPage: Story = {
  args: { limit: 3 },
  decorators: [
    (story) =>
      html`<div style="color-scheme: light; color: #e8e8e8; background: #12233b; padding: 16px">${story()}</div>`,
  ],
};
export const RightToLeft: Story = {
  args: { lang: 'ar', images: 'thumb', 'show-views': true, 'feed-url': feed('arabic') },
};
export const Koran: Story = { args: { preset: 'koran', images: 'thumb', limit: 5 } };
export const Modern: Story = { args: { preset: 'modern', images: 'thumb', limit: 5 } };
export const Polos: Story = { args: { preset: 'polos', limit: 5 } };
