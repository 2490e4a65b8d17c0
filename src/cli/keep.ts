import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writtenAhead } from '../store/clock.ts';
import { backup, restore, restoreKey } from '../store/ledger/backup.ts';
import { rebuild } from '../store/ledger/rebuild.ts';
import { verify } from '../store/ledger/verify.ts';
import { CommandError } from './command-error.ts';
import { dataDirOf, type HouseFlags, withHouse } from './house.ts';
import { progress } from './progress.ts';

/** `mingce verify`: exit 0 when the ledger is whole, 1 when it is not. */
export async function verifyLedger(flags: HouseFlags): Promise<number> {
  return withHouse(flags, async (house) => {
    const bar = progress('核对台账');
    const result = await verify(house, () => bar.tick());
    bar.done();
    for (const { organ, from, to, count } of await writtenAhead(house))
      process.stderr.write(
        `提示　${organ}：第 ${from} 至 ${to} 条之间有 ${count} 条记录的时间晚于其后的记录，写入时本机时钟超前了。次序和内容没有受影响；按时点查询时，它们算作不晚于其后的记录。\n`,
      );
    for (const { organ, message } of result.damage) process.stderr.write(`${organ}：${message}\n`);
    process.stdout.write(
      result.ok
        ? `台账完整：${result.organs} 个机关、${result.events} 条记录，总链头 ${result.root}\n`
        : `台账有 ${result.damage.length} 处不符，见上。请保留现场，用最近的备份对照。\n`,
    );
    return result.ok ? 0 : 1;
  });
}

/** `mingce rebuild`: makes every projection again from the ledger. */
export async function rebuildProjections(flags: HouseFlags): Promise<void> {
  await withHouse(flags, async (house) => {
    const bar = progress('重建');
    const { organs, events } = await rebuild(house, () => bar.tick());
    bar.done();
    process.stdout.write(`已由台账重建：${organs} 个机关、${events} 条记录。\n`);
  });
}

/** `mingce backup FILE` */
export async function backUp(path: string, flags: HouseFlags): Promise<void> {
  const target = resolve(path);
  await access(dirname(target)).catch(() => {
    throw new CommandError(`文件夹 ${dirname(path)} 不存在，没有备份。`);
  });
  await withHouse(flags, async (house) => {
    const bar = progress('备份');
    let shown = 0;
    const { rows, files } = await backup(house, target, (done) => {
      bar.tick(done - shown);
      shown = done;
    });
    bar.done();
    process.stdout.write(`已备份 ${rows} 行、${files} 个文件到 ${path}。文件里有解密个人信息的密钥，请妥善保管。\n`);
  });
}

/** `mingce restore FILE`: into an empty house. */
export async function restoreBackup(path: string, flags: HouseFlags): Promise<void> {
  await restoreKey(resolve(path), dataDirOf(flags));
  await withHouse(flags, async (house) => {
    const bar = progress('恢复');
    let shown = 0;
    const { rows, files } = await restore(house, resolve(path), (done) => {
      bar.tick(done - shown);
      shown = done;
    });
    bar.done();
    process.stdout.write(`已恢复 ${rows} 行、${files} 个文件。\n`);
  });
}
