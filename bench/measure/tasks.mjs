// Tasks of a page's main thread, from a trace of Chromium.

/**
 * Milliseconds of CPU of each task from the start of the script tag's file on. By thread time: a `longtask` entry of
 * the page counts what other processes do on a busy machine as well.
 */
export function mainThreadTasks(events) {
  const script = events.find(
    ({ name, args }) => name === 'v8.compileModule' && /berita\.js/.test(args.data?.url ?? args.fileName),
  );
  if (!script) throw new Error('The trace does not have the script.');
  return events
    .filter(
      ({ name, pid, tid, ts, dur }) =>
        name === 'RunTask' && pid === script.pid && tid === script.tid && ts + dur > script.ts,
    )
    .map(({ tdur }) => tdur / 1000);
}
