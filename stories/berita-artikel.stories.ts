// <berita-artikel>: every variant and every state.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { answer, feed } from './feeds.js';
import { settle, settleStale } from './settle.js';
import { widget, type Args } from './widget.js';

const meta: Meta<Args> = {
  title: 'berita-artikel',
  component: 'berita-artikel',
  render: widget('berita-artikel') as never,
  args: { 'feed-url': feed('artikel') },
  play: settle,
};
export default meta;
type Story = StoryObj<Args>;
const wide = { width: 1000 };

export const Card: Story = {};
export const CardWithoutPicture: Story = { args: { images: 'none' } };
export const Compact: Story = { args: { variant: 'compact' } };
export const CompactList: Story = { args: { variant: 'compact', limit: 4, heading: 'Pilihan' } };
export const Hero: Story = { args: { variant: 'hero' }, parameters: wide };
export const HeroNarrow: Story = { args: { variant: 'hero' } };
export const Full: Story = { args: { variant: 'full', 'heading-level': 1 }, parameters: { width: 720 } };
export const FullNarrow: Story = { args: { variant: 'full', 'heading-level': 1 } };
export const Grid: Story = { args: { limit: 6, heading: 'Pilihan redaksi', index: 6 }, parameters: wide };
export const GridOnePictureInThree: Story = {
  args: { limit: 6, heading: 'Pilihan redaksi', 'feed-url': feed('artikel-mixed') },
  parameters: wide,
};
export const Loading: Story = { args: { 'feed-url': answer('never') }, play: () => {} };
export const LoadingFull: Story = {
  args: { 'feed-url': answer('never'), variant: 'full' },
  parameters: { width: 720 },
  play: () => {},
};
export const Empty: Story = { args: { 'feed-url': feed('empty') } };
export const Failed: Story = { args: { 'feed-url': answer('fails') } };
export const Stale: Story = { args: { 'feed-url': answer('staleArtikel') }, play: settleStale };
export const Narrow: Story = { parameters: { width: 180 } };
export const Dark: Story = { args: { theme: 'dark', preset: 'modern' } };
export const RightToLeft: Story = { args: { lang: 'ar', 'feed-url': feed('arabic') } };
export const Koran: Story = { args: { preset: 'koran' } };
export const Modern: Story = { args: { preset: 'modern' } };
export const Polos: Story = { args: { preset: 'polos' } };
