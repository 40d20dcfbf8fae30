// The list that the static page and the hand-written element both show: one style sheet and one date line.

export const styles = `
  :host { display: block; font-size: medium; line-height: 1.3; color: light-dark(#1a1a1a, #ededed); container-type: inline-size; }
  h2 { margin: 0; padding: 8px 0; font-size: 1.25em; border-block-start: 3px solid light-dark(#a8121c, #ff8f87); }
  ol { margin: 0; padding: 0; list-style: none; }
  li { display: flex; gap: 12px; align-items: start; padding-block: 12px; border-block-start: 1px solid light-dark(#d9d9d9, #404040); }
  b { min-width: 1.3em; font-size: 1.6em; line-height: 1; color: light-dark(#a8121c, #ff8f87); }
  div { flex: 1; min-width: 0; }
  a { color: inherit; text-decoration: none; font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  a:hover { text-decoration: underline; }
  a:focus-visible { outline: 2px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
  time { display: block; margin-block-start: 4px; font-size: .8125em; color: light-dark(#5a5a5a, #adadad); }
  img { width: 84px; height: auto; aspect-ratio: 3 / 2; object-fit: cover; background: light-dark(#eee, #222); }
  @container (width < 18em) { li { gap: 8px; } a { -webkit-line-clamp: 3; } }
`;

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const two = (number) => String(number).padStart(2, '0');

/**
 * `Senin, 05 Januari 2026 | 16:47`, in Jakarta, by arithmetic: the first `Intl` formatter of a page costs more than all
 * of this element.
 */
export function dateLine(date) {
  const there = new Date(date.getTime() + 7 * 3_600_000);
  return `${days[there.getUTCDay()]}, ${two(there.getUTCDate())} ${months[there.getUTCMonth()]} ${there.getUTCFullYear()} | ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}
