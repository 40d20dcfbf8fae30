// A log of JSON lines, for whatever collects what a service prints.
import type { GatewayLog, LogEvent } from '../log.js';

/** Prints one line of JSON for each event. */
export function logLines(print: (line: string) => void): GatewayLog {
  const at = (level: string) => (event: LogEvent) =>
    print(JSON.stringify({ time: new Date().toISOString(), level, ...event }));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
