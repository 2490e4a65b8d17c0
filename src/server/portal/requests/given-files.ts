import type { StoredFile } from '../../../domain/request/case/state.ts';

import type { FilePurpose } from '../../../domain/request/case/terms.ts';
import { logger } from '../../../log.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { House } from '../../../store/house.ts';
import type { FilesGiven } from '../../../store/request/case-around.ts';
import { visitorAt } from '../../../store/request/kept.ts';
import { fileGiven, keepCaseFile, mostBytes, storedFiles } from '../../case-files.ts';
import { uploadName } from '../../upload.ts';
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
  return purpose && digest ? { purpose: purpose as FilePurpose, digest, name: uploadName(name.join(' ')) } : null;
}

/** A file that was chosen on this page: it is in memory, and stored when the form is handed in or kept. */
export interface NewFile extends KeptFile {
  size: number;
  type: StoredFile['type'];
  bytes: Uint8Array;
}

export interface ChosenFiles {
  /** Those that the page remembers, without those that were struck out. */
  kept: KeptFile[];
  fresh: NewFile[];
  /** Sentences that name their file. */
  problems: string[];
}

/** The files that the page of a form remembers, without those that were struck out. */
export function rememberedFiles({ key }: Pick<House, 'key'>, organ: OrganRow, { values }: Given): KeptFile[] {
  const dropped = new Set(values.get('drop'));
  return (values.get('kept') ?? [])
    .flatMap((token) => fileOf({ key }, organ, token) ?? [])
    .filter(({ digest }) => !dropped.has(digest))
    .slice(0, mostFiles);
}

/** The files of a form. Nothing is stored. `purposes` says which field holds what. */
export async function chosenFiles(
  house: Pick<House, 'key'>,
  organ: OrganRow,
  given: Given,
  purposes: Readonly<Record<string, FilePurpose>>,
): Promise<ChosenFiles> {
  const kept = rememberedFiles(house, organ, given);
  const fresh: NewFile[] = [];
  const problems: string[] = [];
  for (const { field, name, bytes } of given.files) {
    const purpose = purposes[field];
    if (!purpose) continue;
    const called = uploadName(name);
    if (kept.length + fresh.length >= mostFiles) {
      problems.push(`附件最多 ${mostFiles} 个，“${called}”没有收下。`);
      continue;
    }
    const file = await fileGiven(bytes);
    if ('refusal' in file) problems.push(`“${called}”：${file.refusal.sentence}`);
    else if (![...kept, ...fresh].some(({ digest }) => digest === file.digest))
      fresh.push({ ...file, purpose, name: called, bytes });
  }
  if (given.cut)
    problems.push(
      `一次提交的附件太大，超出的没有收下。每个最大 ${mostBytes / 1024 / 1024} MB，一次合计不超过 100 MB；较多的请分几次“暂存”。`,
    );
  if (given.crowded) problems.push('现在上传附件的人太多，有附件没有收下。请过几分钟再选一次。');
  return { kept, fresh, problems };
}

/** What an act is told of the files of a form: the kept as they lie in the store, the new as they are in memory. */
export async function filesOfForm(house: House, { kept, fresh }: ChosenFiles): Promise<FilesGiven> {
  const stored = await storedFiles(house, kept);
  const inMemory = fresh.map(({ digest, size, type }): [string, StoredFile] => [digest, { digest, size, type }]);
  return { stored: new Map([...stored, ...inMemory]), cleaned: new Map() };
}

/** The files of a form by name and digest. */
export const namesOf = ({ kept, fresh }: ChosenFiles): KeptFile[] =>
  [...kept, ...fresh].map(({ purpose, digest, name }) => ({ purpose, digest, name }));

/** Stores the new files of a form that is being handed in. */
export async function storeFiles({ caseFiles }: House, { fresh }: ChosenFiles): Promise<void> {
  for (const { bytes } of fresh) await caseFiles.put(bytes);
}

/**
 * Keeps the new files of a form that is not handed in, so that they need not be chosen again: within the quotas of the
 * visitor's address and of the organ. Gives the files that are kept now, and a sentence for each that is not.
 */
export async function keepFiles(
  house: House,
  organ: OrganRow,
  address: string,
  { kept, fresh }: ChosenFiles,
): Promise<{ files: KeptFile[]; problems: string[] }> {
  const files = [...kept];
  const problems: string[] = [];
  for (const { purpose, digest, name, bytes } of fresh) {
    const stored = await keepCaseFile(house, organ, visitorAt(house, address), bytes).catch((error: unknown) => {
      logger().error({ err: error }, 'a file was not stored');
      return { refusal: { sentence: '没有存好，请再选一次。' } };
    });
    if ('refusal' in stored) problems.push(`“${name}”：${stored.refusal.sentence}`);
    else files.push({ purpose, digest, name });
  }
  return { files, problems };
}
