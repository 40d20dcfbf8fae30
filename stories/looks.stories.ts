// The four looks, each beside its true neighbour: the text of a page, in the page's own type.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { feed } from './feeds.js';
import { settle } from './settle.js';

interface Args {
  preset?: string;
}

function page({ preset }: Args): TemplateResult {
  const look = preset ?? nothing;
  return html`<div class="page">
    <article class="page-text">
      <h1>Muara yang Sabar</h1>
      <p>
        Setiap pagi, sebelum perahu pertama turun, Marni berjalan menyusuri tanggul sambil menghitung bibit yang masih
        berdiri. Ia mencatatnya di buku tulis bergaris, satu halaman untuk satu pekan, dan sudah sebelas buku terisi.
      </p>
      <p>
        Tidak semua yang ditanam hidup. Ombak barat mencabut separuhnya, kambing memakan sisanya, dan anak-anak menanam
        lagi pada hari Sabtu. “Yang penting ada yang menanam,” katanya, “soal tumbuh, biar muara yang mengatur.”
      </p>
      <berita-artikel variant="compact" preset=${look} limit="2" index="3" feed-url=${feed('artikel')}></berita-artikel>
      <p>
        Tahun ini tanggul akan ditinggikan. Warga meminta agar pohon yang sudah setinggi dada tidak ditebang, dan kepala
        proyek menjawab dengan menggeser patok dua langkah ke darat.
      </p>
    </article>
    <aside class="page-side">
      <berita-populer preset=${look} limit="5" images="thumb" feed-url=${feed('populer')}></berita-populer>
      <berita-update preset=${look} limit="3" feed-url=${feed('update')}></berita-update>
    </aside>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'Looks',
  render: page as never,
  parameters: { width: 1000 },
  play: settle,
};
export default meta;
type Story = StoryObj<Args>;

export const Own: Story = {};
export const Koran: Story = { args: { preset: 'koran' } };
export const Modern: Story = { args: { preset: 'modern' } };
export const Polos: Story = { args: { preset: 'polos' } };
export const KoranOnAPhone: Story = { args: { preset: 'koran' }, parameters: { width: 320 } };
export const ModernOnAPhone: Story = { args: { preset: 'modern' }, parameters: { width: 320 } };
