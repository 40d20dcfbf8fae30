// Lit as npm has it, on a page with a policy: says whether it could render, for the table of docs/security.md.
window.awaited = ''; // No widget's script is on the page.
window.pageWaits = true;
try {
  const { html, render } = await import('./lit-html.js?own');
  render(html`<p>${1}</p>`, document.createElement('div'));
  window.pageNote = 'rendered';
} finally {
  window.pageWaits = false;
}
