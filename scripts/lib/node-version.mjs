import { readFileSync } from 'node:fs';
import { at } from './home.mjs';
import { Stop } from './stop.mjs';

/** Refuses a Node that is older than package.json's `engines` allows, in both languages. */
export function checkNode(version = process.versions.node) {
  const floor = /\d+\.\d+/.exec(JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node)[0];
  const [major, minor] = version.split('.').map(Number);
  const [floorMajor, floorMinor] = floor.split('.').map(Number);
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return;
  throw new Stop(
    `Mingce 需要 Node.js ${floor} 或更新的版本，现在的是 ${version}。请从 https://nodejs.org 安装新的长期支持版再试。\n` +
      `Mingce needs Node.js ${floor} or later; this is ${version}. Install a current LTS release from https://nodejs.org.`,
  );
}
