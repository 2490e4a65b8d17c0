import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { at, home } from './home.mjs';

/** Runs a package's own program with this Node, its output shown. Resolves to its exit code. */
export function tool(name, args, options = {}) {
  return runNode([programOf(name), ...args], options);
}

/** Runs a script with this Node in the repository, its output shown. Resolves to its exit code. */
export function runNode(args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: home, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function programOf(name) {
  const manifest = at('node_modules', name, 'package.json');
  const { bin } = createRequire(manifest)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]));
}
