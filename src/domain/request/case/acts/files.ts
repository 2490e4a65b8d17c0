import { z } from 'zod';
import { lettersBeside } from '../../../../../law/request/terms.ts';
import { act, choice, happens, someWords, whole, words, wrong } from '../act.ts';
import { seriesOf } from '../kinds.ts';
import { files, storedFiles } from './intake.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, '文件没有存好，请重新上传。');

/** What comes into the case as a file, and what may leave with the reply. */
export const fileActs = [
  act({
    key: 'add_files',
    schema: z.object({ files: files.min(1, '请先选择文件。') }),
    decide: (input, _state, around) => {
      const stored = storedFiles(input.files, around);
      if ('problem' in stored) return wrong(stored.problem!);
      return happens({ type: 'files_added', facts: { files: stored.files }, text: stored.text });
    },
  }),
  act({
    key: 'prepare_release',
    schema: z.object({
      original: digest.describe('原件的摘要（SHA-256）'),
      name: words('name', '附件名称', 200),
      reason: someWords('reason', '检查出的内容可以公开的理由', 500),
    }),
    decide: ({ original, name, reason }, { releases }, around) => {
      const cleaned = around.cleaned(original);
      if (cleaned === null)
        return wrong({
          field: 'original',
          message: '这个文件没有经过发出前检查，或者清理不了，不能作为附件。请换一份再试。',
        });
      if (cleaned.remaining.length > 0 && reason === null)
        return wrong({
          field: 'reason',
          message: '清理以后文件里还有检查出的内容。请在原件里删去后重新上传；确实可以公开的，请写明理由。',
        });
      const facts = { ...cleaned, no: releases.length + 1, original };
      return happens({ type: 'release_prepared', facts, text: { name, reason } });
    },
  }),
  act({
    key: 'drop_release',
    schema: z.object({ no: whole('第几份附件', 1, 10_000) }),
    decide: ({ no }, { releases }) =>
      releases.some((one) => one.no === no && !one.dropped)
        ? happens({ type: 'release_dropped', facts: { no } })
        : wrong({ field: 'no', message: '没有这一份附件，或者已经撤下。' }),
  }),
  act({
    key: 'issue_letter',
    schema: z.object({ letter: choice('文书', lettersBeside) }),
    decide: ({ letter }, _state, around) =>
      happens({ type: 'letter_issued', facts: { letter, document: around.nextDocument(seriesOf(letter)) } }),
  }),
];
