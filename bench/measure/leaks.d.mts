// Types of leaks.mjs, for the test in TypeScript that uses it.
import type { CDPSession, Page } from 'puppeteer-core';

interface Growth { heap: number; nodes: number; listeners: number; timers: number }

export const leaksPage: string;
export function publishFeeds(server: { origin: string }): Promise<{ changing: string; same: string }>;
export function refreshGrowth(page: Page, session: CDPSession, address: string): Promise<Growth & { shown: string }>;
export function mountGrowth(page: Page, session: CDPSession, address: string): Promise<Growth>;
