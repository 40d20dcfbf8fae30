// All gates, the quick and certain ones first. A group has a `name` and `measure`, and may be `noisy` (measured again
// before it counts as over), `timed` (other work on the machine would change it) and `tested` (a test holds it, too).
import { axe } from './axe.mjs';
import { copies } from './copies.mjs';
import { cpu } from './cpu.mjs';
import { gateway } from './gateway.mjs';
import { hostile } from './hostile.mjs';
import { hugeFeeds } from './huge-feeds.mjs';
import { layoutShift } from './layout-shift.mjs';
import { leaks } from './leaks.mjs';
import { longTaskGate } from './long-tasks.mjs';
import { mutations } from './mutations.mjs';
import { newsGates } from './news.mjs';
import { reading } from './reading.mjs';
import { requests } from './requests.mjs';
import { size } from './size.mjs';

export const gateGroups = [
  size,
  requests,
  mutations,
  copies,
  layoutShift,
  axe,
  hostile,
  reading,
  gateway,
  leaks,
  hugeFeeds,
  longTaskGate,
  ...cpu,
  ...newsGates,
];
