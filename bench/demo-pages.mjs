// The demo's pages, for axe and Lighthouse; `widgets`: how many of each come to show articles; `alone`: nothing else is
// on it.

/** The pages at the demo's two origins. */
export const demoPages = ({ partner, publisher }) => [
  { name: "partner's page", address: `${partner}/`, widgets: 4 },
  { name: 'bare page', address: `${partner}/bare.html`, widgets: 3, alone: true },
  { name: 'gallery', address: `${partner}/gallery.html`, widgets: 20 },
  { name: 'live news', address: `${partner}/live.html`, widgets: 3 },
  { name: 'through the gateway', address: `${partner}/gateway/`, widgets: 4 },
  { name: "publisher's list", address: `${publisher}/populer`, widgets: 2 },
  {
    name: "publisher's article",
    address: `${publisher}/baca/2026/01/12/musim-baratan-tiba-nelayan-menambal-jaring-dan-menanam-bakau`,
    widgets: 1,
  },
];
