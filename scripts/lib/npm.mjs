import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { at, home } from './home.mjs';

/** Runs npm in the repository. Resolves to its exit code and everything that it printed. */
export function npm(args, cwd = home) {
  const byNode = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const [command, first] = byNode ? [process.execPath, [byNode]] : ['npm', []];
  const cache = writableCache();
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args, ...(cache ? ['--cache', cache] : [])], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !byNode && process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    child.on('error', (error) => resolve({ code: 1, said: `${said}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** A cache of our own where npm's usual one cannot be written (no HOME, a read-only home); else null. */
function writableCache() {
  if (process.env.npm_config_cache && writable(process.env.npm_config_cache)) return null;
  if (!process.env.npm_config_cache && process.env.HOME && writable(join(homedir(), '.npm'))) return null;
  if (process.platform === 'win32') return null;
  return at('.cache', 'npm');
}

function writable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
