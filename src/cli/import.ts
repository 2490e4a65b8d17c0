import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readSheet } from '../documents/sheet.ts';
import { importable } from '../domain/register/registers.ts';
import { organByCode } from '../store/organ.ts';
import { importSheet } from '../store/register/import.ts';
import { CommandError } from './command-error.ts';
import { type HouseFlags, withHouse } from './house.ts';
import { progress } from './progress.ts';

/** `mingce import REGISTER FILE --organ CODE [--dry-run]`: all rows or none; exit 1 when rows need mending. */
export async function importFile(
  name: string,
  path: string,
  flags: HouseFlags & { organ: string; dryRun?: boolean },
): Promise<number> {
  const register = importable.find((one) => one.name === name);
  if (!register)
    throw new CommandError(
      `没有“${name}”这个台账，可导入：${importable.map((one) => `${one.name}（${one.title}）`).join('、')}。`,
    );
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(error.code === 'ENOENT' ? `没有找到文件 ${path}。` : `打不开文件 ${path}：${error.message}`);
  });
  const sheet = await readSheet(bytes);
  return withHouse(flags, async (house) => {
    const organ = await organByCode(house.db, flags.organ);
    if (!organ) throw new CommandError(`没有代码是“${flags.organ}”的机关，没有导入。请先用 mingce organ add 设立。`);
    const bar = progress(`导入${register.title}`, sheet.rows.length);
    let shown = 0;
    const result = await importSheet(
      house,
      'cli',
      organ.organ_id,
      register,
      { name: basename(path), bytes, sheet },
      {
        dryRun: flags.dryRun ?? false,
        onProgress: (done) => {
          bar.tick(done - shown);
          shown = done;
        },
      },
    );
    bar.done();
    for (const note of result.notes)
      process.stderr.write(`提示　第 ${note.line} 行　${note.column}　${note.message}\n`);
    for (const error of result.errors)
      process.stderr.write(`错误　第 ${error.line} 行　${error.column}　${error.message}\n`);
    if (!result.ok) {
      process.stderr.write(`${result.refusal?.sentence ?? '没有导入。'}\n`);
      return 1;
    }
    process.stdout.write(
      flags.dryRun
        ? `试运行：${result.rows} 行都没有问题，没有写入。去掉 --dry-run 正式导入。\n`
        : `已导入 ${result.rows} 行到${organ.name}的${register.title}，批次 ${result.batchId}。\n`,
    );
    return 0;
  });
}
