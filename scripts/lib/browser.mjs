import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { at } from './home.mjs';
import { npm } from './npm.mjs';
import { during, say } from './say.mjs';
import { Stop } from './stop.mjs';

/** Newest that accepts Node 20. Kept out of the lock file: it is fetched only where no browser can be had otherwise. */
const packed = '@sparticuz/chromium@147.0.0';
const packedFolder = at('.cache', 'browser');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser for the tests: CHROMIUM_PATH, the system's, or the one that set-up has fetched; else null. */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Stop(`CHROMIUM_PATH 指的浏览器 ${given} 不存在。请改正它，或不设它。`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .concat(places)
    .find(executable);
  return found ?? (existsSync(join(packedFolder, 'node_modules')) ? unpack() : null);
}

/** Finds a browser or installs one: by apt as root, else from npm into .cache. Never goes on without. */
export async function ensureBrowser() {
  const path = (await findBrowser()) ?? (await byApt()) ?? (await byNpm());
  await ensureFonts();
  return path;
}

async function byApt() {
  if (!canApt()) return null;
  const done = await during('安装浏览器（chromium）', async () => apt('chromium', 'fonts-noto-cjk'));
  return done ? findBrowser() : null;
}

async function byNpm() {
  const { code, said } = await during('下载测试用的浏览器', () =>
    npm(['install', '--no-save', '--no-package-lock', '--prefix', packedFolder, packed]),
  );
  if (code === 0) return unpack();
  throw new Stop(
    `没有找到浏览器，也装不上。请安装 chromium 或 Chrome，或用 CHROMIUM_PATH 指定它。npm 说：\n${said.trim().split('\n').slice(-8).join('\n')}`,
  );
}

/** Its package unpacks itself into the temporary folder and gives the path. */
async function unpack() {
  const packageFile = createRequire(join(packedFolder, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(packageFile);
  return chromium.executablePath();
}

/** Chinese in pictures needs a font; the tests themselves do not. */
async function ensureFonts() {
  if (process.platform !== 'linux') return;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.stdout?.trim()) return;
  if (canApt() && (await during('安装中文字体', async () => apt('fonts-noto-cjk')))) return;
  say('这台机器没有中文字体：测试照常进行，截图里的汉字会显示为方框。可安装 fonts-noto-cjk。');
}

const canApt = () => process.getuid?.() === 0 && ['/usr/bin/apt-get', '/bin/apt-get'].some(existsSync);

function apt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  run('update');
  return run('install', '-y', '--no-install-recommends', ...packages);
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
