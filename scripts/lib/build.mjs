import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at, home } from './home.mjs';
import { during } from './say.mjs';
import { digestOf } from './sources.mjs';
import { Stop } from './stop.mjs';

/** What is built: from which sources, and the file that shows it is there. */
const targets = [
  { name: 'server', label: '构建程序', shows: 'dist/cli/main.js', needs: 'src/cli/main.ts' },
  { name: 'console', label: '构建工作台', shows: 'dist/console/index.html', needs: 'src/console/vite.config.ts' },
];

const deciding = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs'];

/** Builds what is older than its sources. Each runs in a process of its own, so that a server keeps none of the tools. */
export async function build() {
  const digest = digestOf(['src', 'law'], deciding);
  for (const target of targets) {
    const stamp = at('dist', `.${target.name}-stamp`);
    if (!existsSync(at(target.needs))) continue;
    if (existsSync(at(target.shows)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
    const { code, said } = await during(target.label, () => run(target.name));
    if (code !== 0) throw new Stop(`${target.label}没有成功，原来的没有改动：\n${said.trim()}`);
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(stamp, digest);
  }
}

function run(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at('scripts', 'build.mjs'), name], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    child.on('close', (code) => resolve({ code, said }));
  });
}
