import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Every source file below a folder, as a path from the root. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What a file imports: paths from the root for our own files, names for packages. Types count: they tie as well. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return found.map((name) => (name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name));
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('test/');
const room = (file: string): string => (file.startsWith('law/') ? 'law' : (/^src\/([^/]+)/.exec(file)?.[1] ?? file));

/** Which rooms a room may import from; a file may always import from its own. */
const allowed: Record<string, readonly string[]> = {
  law: [],
  domain: ['law'],
  contract: ['domain', 'law'],
  store: ['domain', 'law'],
  documents: ['domain', 'law'],
  notify: ['domain', 'law'],
  jobs: ['domain', 'law', 'store', 'notify', 'log.ts'],
  demo: ['domain', 'law', 'store', 'server'],
  server: ['domain', 'law', 'contract', 'store', 'documents', 'log.ts'],
  // The console draws the statutory tables and charts as files and the portal do: they are React and nothing else.
  console: ['domain', 'law', 'contract', 'documents'],
  cli: ['domain', 'law', 'store', 'documents', 'server', 'demo', 'notify', 'jobs', 'log.ts'],
  'log.ts': [],
};

const files = [...sources('src'), ...sources('law')].filter((file) => !isTest(file));

describe('the house', () => {
  it('lets the console have of documents the tables, charts and letters as they are drawn, and nothing else', () => {
    const taken = files.filter((file) => room(file) === 'console').flatMap(importsOf);
    const documents = new Set(taken.filter((name) => name.startsWith('src/documents/')));
    expect([...documents].sort()).toEqual([
      'src/documents/write/html/chart/chart.tsx',
      'src/documents/write/html/chart/layout.ts',
      'src/documents/write/html/chart/styles.ts',
      'src/documents/write/html/tables.tsx',
      'src/documents/write/letter/preview.css',
      'src/documents/write/letter/preview.tsx',
    ]);
  });

  it('has only rooms that are known', () => {
    expect([...new Set(files.map(room))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('is built in one direction: each room imports only from those below it', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/') || name.startsWith('law/'))
        .filter((name) => room(name) !== room(file) && !allowed[room(file)]!.includes(room(name)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['src/console', 'src/domain', 'src/documents', 'src/server'])('has no ring of files in %s', (folder) => {
    const inside = new Set(files.filter((file) => file.startsWith(`${folder}/`)));
    const done = new Set<string>();
    const rings: string[] = [];
    const walk = (file: string, from: readonly string[]): void => {
      if (from.includes(file)) rings.push([...from.slice(from.indexOf(file)), file].join(' → '));
      if (done.has(file) || from.includes(file)) return;
      for (const name of importsOf(file)) if (inside.has(name)) walk(name, [...from, file]);
      done.add(file);
    };
    expect(inside.size).toBeGreaterThan(50);
    for (const file of inside) walk(file, []);
    expect(rings).toEqual([]);
  });

  it('takes the articles that it cites from law/', () => {
    const allowed = [
      // A rule of reconciliation is one file, and names its source.
      /^src\/domain\/report\/rules\/.*: source: /,
      // Captions as reports print them, read there.
      /^src\/domain\/report\/rules\/d-03-layout-of-the-year\.ts: .*words: \//,
      /^src\/documents\/read\/labels\.ts: const chineseItem = \//,
      // The first record of a register.
      /^src\/console\/records\/empty-list\.tsx: .*录入第一条/,
    ];
    const cited = files
      .filter((file) => file.startsWith('src/'))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
        const lines = text.split('\n').filter((line) => /第[一二三四五六七八九十百零〇\d]+条/.test(line));
        return lines.map((line) => `${file}: ${line.trim()}`);
      });
    expect(cited.filter((line) => !allowed.some((one) => one.test(line)))).toEqual([]);
    for (const one of allowed)
      expect(
        cited.some((line) => one.test(line)),
        String(one),
      ).toBe(true);
  });

  it('reads what a schema found wrong in one place; a message alone is read where the field is known', () => {
    const readers = files.filter((file) => /\bissues\b|ZodError/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.sort()).toEqual([
      'src/domain/letter/values.ts',
      'src/domain/refusal.ts',
      'src/domain/register/field.ts',
      'src/notify/config.ts',
    ]);
  });

  it('lets the console have of the contract its types alone: its schemas stay out of what is sent', () => {
    const taken = files.filter((file) => room(file) === 'console');
    const values = taken.filter((file) =>
      /(?<!import type [^;]*)from '[^']*\/contract\//.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(values).toEqual([]);
  });

  it('keeps the law free of code, and the domain and the contract pure', () => {
    for (const file of files.filter((one) => ['law', 'domain', 'contract'].includes(room(one)))) {
      const packages = importsOf(file).filter((name) => !name.startsWith('src/') && !name.startsWith('law/'));
      expect(
        packages.filter((name) => name !== 'zod'),
        file,
      ).toEqual([]);
      const text = readFileSync(join(root, file), 'utf8');
      for (const impure of ['Date.now(', 'new Date()', 'Math.random(', 'process.', 'randomUUID'])
        expect(text.includes(impure), `${file}: ${impure}`).toBe(false);
    }
  });

  it('reads files from outside in child processes alone, and writes its own there', () => {
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file) || !files.includes(file)) return;
      seen.add(file);
      // What is imported for its types is not there when the server runs; what the tasks import runs in a child.
      const types = [...readFileSync(join(root, file), 'utf8').matchAll(/import type [^;]*? from '([^']+)'/g)];
      const untied = new Set(types.map((match) => relative(root, join(root, dirname(file), match[1]!))));
      if (file !== 'src/server/apart/tasks.ts') for (const name of importsOf(file)) if (!untied.has(name)) walk(name);
    };
    walk('src/server/app.ts');
    expect(seen.size).toBeGreaterThan(200);
    const apart = [
      'src/documents/read/index.ts',
      'src/documents/inspect/index.ts',
      'src/documents/sheet.ts',
      'src/documents/write/dossier/pdf.ts',
      'src/documents/write/letter/docx.ts',
      'src/documents/write/letter/pdf.ts',
    ];
    expect(apart.filter((file) => !files.includes(file) || seen.has(file))).toEqual([]);
    // The kinds of a report's file are known here; they are written there.
    const writing = [...seen].filter((file) => file !== 'src/server/apart/tasks.ts' && room(file) === 'server');
    expect(
      writing.filter((file) =>
        /\.writeReport\(|\bwriteReport\b.*documents/.test(readFileSync(join(root, file), 'utf8')),
      ),
    ).toEqual([]);
  });

  it.each([
    ['src/cli/check.ts', 40],
    ['src/cli/due.ts', 8],
    ['src/cli/fee.ts', 5],
  ])('keeps %s small: it reaches no store, server, search or writer', (command, atLeast) => {
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file) || !files.includes(file)) return;
      seen.add(file);
      for (const name of importsOf(file)) walk(name);
    };
    walk(command);
    expect(seen.size).toBeGreaterThan(atLeast);
    const strangers = [...seen].filter(
      (file) => ['store', 'server', 'demo', 'console'].includes(room(file)) || file.startsWith('src/documents/write/'),
    );
    expect(strangers).toEqual([]);
  });
});
