// The table of the gateway's feeds, filled from /readyz every five seconds.
const EVERY_MS = 5000;
const table = document.querySelector('tbody');
const summary = document.querySelector('#summary');

const KINDS = { single: 'satu umpan', merged: 'gabungan', popular: 'populer' };
const STATES = {
  fresh: 'segar',
  stale: 'menunggu pembaruan',
  failing: 'gagal, salinan lama tampil',
  failed: 'gagal, tidak ada salinan',
  waiting: 'belum diminta',
};

/** The cells of a feed's row; what a server sent is only ever text here. */
function cellsOf({ name, kind, state, age, articles, failure }) {
  return [
    name,
    KINDS[kind] ?? kind,
    STATES[state] ?? state,
    age === undefined ? '' : `${age} detik`,
    String(articles ?? ''),
    failure ? `${failure.message} (${failure.count} kali)` : '',
  ];
}

function rowOf(feed) {
  const row = document.createElement('tr');
  row.className = feed.state;
  cellsOf(feed).forEach((text, index) => {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    if (index === 0) cell.scope = 'row';
    cell.textContent = text;
    row.append(cell);
  });
  return row;
}

async function show() {
  try {
    const response = await fetch(table.dataset.readyz, { cache: 'no-store' });
    const { status, store, feeds } = await response.json();
    summary.textContent = `Gateway: ${status}. Penyimpanan: ${store}.`;
    table.replaceChildren(...feeds.map(rowOf));
  } catch {
    summary.textContent = 'Gateway tidak menjawab.';
  }
}

await show();
setInterval(show, EVERY_MS);
