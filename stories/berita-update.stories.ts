// <berita-update>: every layout and every state.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { BeritaUpdate } from '../src/index.js';
import { answer, feed } from './feeds.js';
import { settle, settleStale, widgetsIn, within } from './settle.js';
import { widget, type Args } from './widget.js';

const meta: Meta<Args> = {
  title: 'berita-update',
  component: 'berita-update',
  render: widget('berita-update') as never,
  args: { 'feed-url': feed('update'), limit: 6 },
  play: settle,
};
export default meta;
type Story = StoryObj<Args>;

export const List: Story = { args: { limit: 10, 'more-url': 'https://www.berita.example/indeks' } };
export const Thumbnails: Story = { args: { images: 'thumb' } };
export const LeadPicture: Story = { args: { images: 'lead' } };
export const Timeline: Story = { args: { layout: 'timeline', limit: 10 } };
export const TimelineWithPictures: Story = {
  args: { layout: 'timeline', images: 'thumb' },
  parameters: { width: 720 },
};
export const TimelineNarrow: Story = { args: { layout: 'timeline', limit: 5 }, parameters: { width: 180 } };
export const Ticker: Story = {
  args: { layout: 'ticker' },
  parameters: { width: 900 },
  play: async (context) => {
    await settle(context);
    const [element] = widgetsIn(context.canvasElement);
    await waitFor(() => expect(within(element!, '.step')).toHaveLength(2));
    const [pause, next] = within<HTMLButtonElement>(element!, '.step');
    const [strip] = within(element!, '.strip');
    const label = pause!.ariaLabel;
    await userEvent.click(pause!);
    await waitFor(() => expect(pause!.ariaLabel).not.toBe(label));
    await userEvent.click(next!);
    await waitFor(() => expect(Math.round(strip!.scrollLeft)).toBe(strip!.clientWidth));
    await userEvent.click(pause!);
    pause!.blur();
  },
};
export const TickerNarrow: Story = { args: { layout: 'ticker' } };
export const Loading: Story = { args: { 'feed-url': answer('never') }, play: () => {} };
export const LoadingTicker: Story = {
  args: { 'feed-url': answer('never'), layout: 'ticker' },
  parameters: { width: 900 },
  play: () => {},
};
export const Empty: Story = { args: { 'feed-url': feed('empty') } };
export const Failed: Story = { args: { 'feed-url': answer('fails') } };
export const Stale: Story = { args: { 'feed-url': answer('stale') }, play: settleStale };
export const NewItems: Story = {
  args: { 'feed-url': answer('fresh') },
  play: async (context) => {
    await settle(context);
    const [element] = widgetsIn(context.canvasElement) as BeritaUpdate[];
    await element!.refresh();
    await waitFor(() => expect(within(element!, '[role=status]')[0]!.textContent).toContain('2 berita baru'));
  },
};
export const NewItemsRevealed: Story = {
  args: { 'feed-url': answer('fresh') },
  play: async (context) => {
    await NewItems.play!(context as never);
    const [element] = widgetsIn(context.canvasElement);
    await userEvent.click(within(element!, '[role=status] button')[0]!);
    await waitFor(() => expect(within(element!, '[part~=title]')[0]!.textContent).toContain('Kabut Tipis'));
    await waitFor(() => expect(within(element!, '[role=status] button')).toHaveLength(0));
    (element!.shadowRoot!.activeElement as HTMLElement | null)?.blur();
  },
};
export const Narrow: Story = { args: { limit: 4 }, parameters: { width: 180 } };
export const Wide: Story = { args: { limit: 4, images: 'thumb' }, parameters: { width: 1400 } };
export const Dark: Story = { args: { theme: 'dark', preset: 'modern', limit: 4 } };
export const RightToLeft: Story = { args: { lang: 'ar', layout: 'timeline', 'feed-url': feed('arabic') } };
export const RightToLeftTicker: Story = {
  args: { lang: 'ar', layout: 'ticker', 'feed-url': feed('arabic') },
  parameters: { width: 640 },
};
export const Koran: Story = { args: { preset: 'koran', layout: 'timeline' } };
export const Modern: Story = { args: { preset: 'modern', layout: 'timeline' } };
export const Polos: Story = { args: { preset: 'polos', limit: 4 } };
