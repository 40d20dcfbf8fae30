// The same page without widgets: what a browser spends on any page, taken off all other figures.
export default {
  name: 'empty page',
  kind: 'empty',
  rows: { root: 'none', item: 'none' },
  body: () => '',
};
