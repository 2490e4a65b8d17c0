import { organByCode, registerOrgan } from '../store/organ.ts';
import { CommandError } from './command-error.ts';
import { type HouseFlags, withHouse } from './house.ts';

/** `mingce organ add CODE NAME --level … [--parent CODE]` */
export async function addOrgan(
  code: string,
  name: string,
  flags: HouseFlags & { level: string; parent?: string },
): Promise<void> {
  await withHouse(flags, async (house) => {
    const parent = flags.parent ? await organByCode(house.db, flags.parent) : undefined;
    if (flags.parent && !parent) throw new CommandError(`没有代码是“${flags.parent}”的上级机关，没有设立。`);
    const result = await registerOrgan(house, 'cli', {
      code,
      name,
      level: flags.level as never,
      parent_id: parent?.organ_id ?? null,
    });
    if (!result.ok) {
      const { sentence, problems = [] } = result.refusal;
      throw new CommandError([...new Set([sentence, ...problems.map((one) => one.message)])].join('\n'));
    }
    process.stdout.write(`已设立 ${name}（${code}）。\n`);
  });
}
