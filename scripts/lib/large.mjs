import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, home } from './home.mjs';

/** The test files that have a full size: those that import test/support/large.ts. Paths from the root. */
export function largeTests() {
  return ['src', 'law', 'test']
    .flatMap((folder) => readdirSync(at(folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /from '[^']*\/support\/large\.ts'/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(home, file));
}
