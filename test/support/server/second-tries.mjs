// Tells which browser tests needed their second try (`retries` in web-test-runner.config.mjs): the runner itself does
// not.

// Runs in the page before the tests: hands each retry of mocha's to the server.
function watchRetries() {
  const send = globalThis.fetch.bind(globalThis);
  Object.defineProperty(globalThis, '__WTR_MOCHA_RUNNER__', {
    configurable: true,
    set(runner) {
      runner.on('retry', (test, error) => {
        const words = new URLSearchParams({ test: test.fullTitle(), error: String(error?.message ?? error) });
        void send(`/second-try?${words}`, { keepalive: true });
      });
    },
  });
}

/**
 * For the configuration: the page of the tests, a plugin, and a reporter that prints the number and the tests at the
 * end.
 */
export function secondTries() {
  const tries = [];
  return {
    testRunnerHtml: (testFramework) =>
      `<!doctype html><html><head><script src="/watch-retries.js"></script></head><body><script type="module" src="${testFramework}"></script></body></html>`,
    plugin: {
      name: 'second-tries',
      serve({ path, query }) {
        if (path === '/watch-retries.js') return { body: `(${watchRetries})();`, type: 'js' };
        if (path !== '/second-try') return undefined;
        tries.push(`${query.test}: ${String(query.error).split('\n', 1)[0]}`);
        return { body: '', type: 'text' };
      },
    },
    reporter: {
      stop() {
        console.log(`Browser tests that needed their second try: ${tries.length}`);
        for (const test of tries) console.log(`  second try: ${test}`);
      },
    },
  };
}
