// Types of the loopback feed server, for tests in TypeScript.
export function startFeedServer(port?: number): Promise<{ origin: string; close(): void }>;
