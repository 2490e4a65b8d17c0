import { chmodSync, existsSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { at } from './home.mjs';

/** Makes `npx mingce` find this checkout's own command, at once and without a network. */
export function linkCommand() {
  const folder = at('node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(at('node_modules', '.bin', 'mingce.cmd'), '@node "%~dp0\\..\\..\\bin\\mingce.mjs" %*\r\n');
    return;
  }
  const link = at('node_modules', '.bin', 'mingce');
  const target = '../../bin/mingce.mjs';
  if (existsSync(link) && linkOf(link) === target) return;
  rmSync(link, { force: true });
  symlinkSync(target, link);
  chmodSync(at('bin', 'mingce.mjs'), 0o755);
}

function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
