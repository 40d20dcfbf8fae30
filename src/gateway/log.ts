// The gateway's log: one object an event, for one JSON line each or for a logger of the pino kind.

/** What happened. Never holds an address or anything else of a visitor. */
export interface LogEvent {
  readonly event: string;
  readonly [fact: string]: unknown;
}

/** Where events go; pino and the console have this shape. */
export interface GatewayLog {
  info(event: LogEvent): void;
  warn(event: LogEvent): void;
  error(event: LogEvent): void;
}

/** A log that keeps nothing. */
export const SILENT_LOG: GatewayLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
