// Opens tabs for tests: frames with a store of their own each (tab.ts), which share locks, channels and storage.
import type { openFeed } from '../../src/store/index.js';
import type { limits } from '../../src/store/limits.js';
import { until } from '../support/server/client.js';

export type Tab = Window & { openFeed: typeof openFeed; limits: typeof limits } & typeof globalThis;

/** The tabs that are open, in the order of their opening. */
export const frames: HTMLIFrameElement[] = [];

export async function openTab(prepare: (tab: Tab) => void = () => {}): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.src = '/test/store/tab.html';
  document.body.append(frame);
  frames.push(frame);
  const tab = frame.contentWindow as Tab;
  await until(() => 'openFeed' in tab);
  tab.limits.minIntervalS = 0.05;
  tab.limits.maxRetryDelayS = 0.05;
  prepare(tab);
  return tab;
}

export function closeTabs(): void {
  for (const frame of frames.splice(0)) frame.remove();
}
