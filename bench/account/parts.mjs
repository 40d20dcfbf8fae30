// The parts that are taken out of the script one by one, and what stands in for each (stand-ins/).

const copy = { 'store/feed-cache': 'feed-cache' };
const observers = { 'controllers/shared-observer': 'shared-observer' };
const colors = { 'controllers/color-scheme-controller': 'color-scheme-controller' };
const neverLaidOut = { 'controllers/lazy-layout-controller': 'never-laid-out' };
const look = { 'elements/list/row': 'plain-row', 'elements/base/adopted-styles': 'plain-styles' };

export const PARTS = [
  { name: 'without the copy for the next visit', standIns: copy },
  { name: 'without observers of visibility and impressions', standIns: observers },
  { name: 'without reading the page’s colours', standIns: colors },
  { name: 'without layout of lists out of view', standIns: neverLaidOut },
  {
    name: 'with layout of lists out of view at once, not in idle moments',
    standIns: { 'controllers/lazy-layout-controller': 'laid-out-at-once' },
  },
  { name: 'with DOMParser in place of its reader', standIns: { 'store/response-reader': 'response-reader' } },
  {
    name: 'with container queries settled beforehand',
    standIns: { 'elements/base/adopted-styles': 'settled-queries' },
  },
  { name: 'with the hand-written element’s rows and styles in place of its look', standIns: look },
  {
    name: 'without all of these but the reader',
    standIns: { ...copy, ...observers, ...colors, ...neverLaidOut, ...look },
  },
];
