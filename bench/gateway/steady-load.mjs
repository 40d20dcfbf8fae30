// Sends requests at a steady rate, whether or not the last ones were answered, and counts each from the moment at which
// it was due: a server that stands still for a while is not asked less meanwhile.
import { Agent, get } from 'node:http';

const { urls, rate, seconds } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 50 });
const times = [];

const ask = (url, due) =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().on('end', () => {
        times.push(performance.now() - due);
        resolve();
      });
    }).on('error', reject);
  });

const total = rate * seconds;
const started = performance.now() + 50;
const running = [];
let sent = 0;
while (sent < total) {
  const due = started + (sent * 1000) / rate;
  while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
  running.push(ask(urls[sent % urls.length], due));
  sent += 1;
}
await Promise.all(running);
times.sort((one, other) => one - other);
process.send({ p99: times[Math.floor(times.length * 0.99)] }, () => process.exit(0));
