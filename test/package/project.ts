// A fresh project with the packed tarball in it, and of other packages only those it may count on.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inject } from 'vitest';

export interface Project {
  /** Path of the project. */
  path: string;
  /** Files in the tarball. */
  files: readonly string[];
  /** Runs a command of the repository's in the project; gives what it printed, throws with it when it fails. */
  run(bin: string, ...args: string[]): string;
  /** Writes a file of the project. */
  write(name: string, text: string): string;
  remove(): void;
}

const repository = resolve('.');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** `packages`: what the project has installed beside berita-widgets and its declared dependencies. */
export function freshProject(packages: string[] = []): Project {
  const path = mkdtempSync(join(tmpdir(), 'berita-project-'));
  const modules = join(path, 'node_modules');
  const { path: tarball, files } = inject('tarball');
  mkdirSync(join(modules, 'berita-widgets'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'berita-widgets'), '--strip-components=1']);
  for (const name of [...Object.keys(manifest.dependencies), ...packages]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(path, 'package.json'), '{ "name": "partner", "private": true, "type": "module" }\n');
  return {
    path,
    files,
    run(bin, ...args) {
      try {
        return execFileSync(bin === 'node' ? process.execPath : join(repository, 'node_modules/.bin', bin), args, {
          cwd: path,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${bin} failed:\n${stdout}${stderr}`, { cause: error });
      }
    },
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Copies a folder of the repository into a project. */
export const copyInto = (project: Project, folder: string) => cpSync(folder, project.path, { recursive: true });
