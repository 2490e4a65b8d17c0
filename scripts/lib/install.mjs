import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at } from './home.mjs';
import { npm } from './npm.mjs';
import { runningProcesses } from './processes.mjs';
import { during } from './say.mjs';
import { Stop } from './stop.mjs';

const stampFile = at('node_modules', '.mingce-stamp');

/** What node_modules depends on: the lock file, Node's major version (its ABI) and the platform. */
function stampNow() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  return `${lock} node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}\n`;
}

/** Installs the dependencies when they are missing or of another lock file, and never under a running process. */
export async function install() {
  const stamp = stampNow();
  if (stamp === stampThere()) return;
  if (installedByHand()) return writeFileSync(stampFile, stamp);
  const users = runningProcesses();
  if (users.length > 0)
    throw new Stop(
      `依赖需要更新，但 Mingce 正在运行（进程 ${users.join('、')}），更新会删掉它正在用的文件。没有改动任何东西；请先停止它，再运行一次。`,
    );
  rmSync(stampFile, { force: true });
  const { code, said } = await during('安装依赖', () => npm(['ci', '--include=dev', '--no-fund', '--no-audit']));
  if (code !== 0)
    throw new Stop(
      `安装依赖没有成功（npm ci 退出码 ${code}）。请检查网络和磁盘空间，再运行一次 npm run setup。npm 说：\n${said.trim().split('\n').slice(-15).join('\n')}`,
    );
  writeFileSync(stampFile, stamp);
}

/** Whether somebody's own npm left exactly what the lock file asks for: npm writes down what it installed. */
function installedByHand() {
  if (stampThere() !== null) return false;
  const asked = packagesOf(at('package-lock.json'));
  const there = packagesOf(at('node_modules', '.package-lock.json'));
  return (
    there.size > 0 &&
    [...there].every(([path, one]) => asked.get(path)?.version === one.version) &&
    [...asked].every(([path, one]) => path === '' || one.optional || one.devOptional || there.has(path))
  );
}

function packagesOf(path) {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages));
  } catch {
    return new Map();
  }
}

function stampThere() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}
