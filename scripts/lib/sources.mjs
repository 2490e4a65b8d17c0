import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { at, home } from './home.mjs';

/** A digest of the product's sources (tests left out) and of what decides how they are built. */
export function digestOf(folders, files) {
  const hash = createHash('sha256').update(`node${process.versions.node.split('.')[0]}`);
  for (const path of [...folders.flatMap((folder) => walk(at(folder))), ...files.map((file) => at(file))]) {
    hash.update(`\0${relative(home, path).split(sep).join('/')}\0`);
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
    });
}
