import { printable } from '../../../domain/printable.ts';
import type { FilePurpose } from '../../../domain/request/case/terms.ts';
import { logger } from '../../../log.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { House } from '../../../store/house.ts';
import { mostBytes, storeCaseFile } from '../../case-files.ts';
import type { Given } from './body.ts';
import { signed, unsigned } from './signing.ts';

/** A file that was stored with a form which is not handed in yet. */
export interface KeptFile {
  purpose: FilePurpose;
  digest: string;
  name: string;
}

/** The most files of one form; the act takes 50. */
const mostFiles = 20;

const purposeOf = ({ organ_id }: OrganRow): string => `file ${organ_id}`;

/** What the page remembers a stored file by: nobody can name a file that they did not hand in. */
export const fileToken = ({ key }: Pick<House, 'key'>, organ: OrganRow, { purpose, digest, name }: KeptFile): string =>
  `${signed(key, purposeOf(organ), `${purpose}:${digest}`)} ${name}`;

function fileOf({ key }: Pick<House, 'key'>, organ: OrganRow, token: string): KeptFile | null {
  const [head = '', ...name] = token.split(' ');
  const [purpose, digest] = (unsigned(key, purposeOf(organ), head) ?? '').split(':');
  return purpose && digest ? { purpose: purpose as FilePurpose, digest, name: nameOf(name.join(' ')) } : null;
}

/**
 * The files of a form: those that its page remembers, without those that were struck out, and the new ones, stored.
 * `purposes` says which field holds what. Problems are sentences that name their file.
 */
export async function takeFiles(
  house: House,
  organ: OrganRow,
  given: Given,
  purposes: Readonly<Record<string, FilePurpose>>,
): Promise<{ files: KeptFile[]; problems: string[] }> {
  const dropped = new Set(given.values.get('drop'));
  const files: KeptFile[] = [];
  const problems: string[] = [];
  for (const token of given.values.get('kept') ?? []) {
    const file = fileOf(house, organ, token);
    if (file && !dropped.has(file.digest)) files.push(file);
  }
  for (const { field, name, bytes } of given.files) {
    const purpose = purposes[field];
    if (!purpose) continue;
    const called = nameOf(name);
    if (files.length >= mostFiles) {
      problems.push(`附件最多 ${mostFiles} 个，“${called}”没有收下。`);
      continue;
    }
    const stored = await storeCaseFile(house, bytes).catch((error: unknown) => {
      logger().error({ err: error }, 'a file was not stored');
      return { refusal: { sentence: '没有存好，请再选一次。' } };
    });
    if ('refusal' in stored) problems.push(`“${called}”：${stored.refusal.sentence}`);
    else if (!files.some(({ digest }) => digest === stored.digest))
      files.push({ purpose, digest: stored.digest, name: called });
  }
  if (given.cut)
    problems.push(
      `一次提交的附件太大，超出的没有收下。每个最大 ${mostBytes / 1024 / 1024} MB，一次合计不超过 100 MB；较多的请分几次“暂存”。`,
    );
  return { files, problems };
}

/** The last part of a path, in one line, without what prints nothing or turns the reading direction. */
function nameOf(path: string): string {
  const name = [...printable(path.split(/[\\/]/).at(-1)!).replace(/\n/g, ' ').trim()];
  if (name.length === 0) return '材料';
  return name.length <= 100 ? name.join('') : `${name.slice(0, 80).join('')}…${name.slice(-12).join('')}`;
}
