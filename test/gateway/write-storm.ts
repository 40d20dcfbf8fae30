// Writes feeds into a SQLite file as fast as it can, and prints the number of each that is written, until it is killed.
import { createHash } from 'node:crypto';
import { openSqliteStore } from '../../src/gateway/node/open-sqlite.js';

const [path, from] = process.argv.slice(2) as [string, string];
const store = openSqliteStore(path);

for (let number = Number(from); ; number += 1) {
  const body = Buffer.from(`${number} `.repeat(5000));
  const hash = createHash('sha256').update(body).digest('base64url');
  const times = { fetchedAt: number, changedAt: number, nextAt: number };
  await store.writeFeed(`feed-${number % 7}`, { ...times, body, hash, articleCount: number });
  process.stdout.write(`${number}\n`);
}
