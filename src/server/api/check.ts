import { z } from '@hono/zod-openapi';
import { checked } from '../../contract/check.ts';
import { organLevels } from '../../domain/organ/level.ts';
import { addressOf } from '../address.ts';
import { limit } from '../guards.ts';
import { problem } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import type { AddRoute } from './route.ts';

export function checkRoutes(add: AddRoute): void {
  add({
    method: 'post',
    path: '/check',
    summary: '检查一份年报：读出三张表，逐条核对；文件不保存',
    guards: [limit('check')],
    query: z.object({ level: z.enum(organLevels).optional() }),
    upload: true,
    answer: checked,
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ('refusal' in upload) return problem(c, upload.refusal);
      const level = organLevels.find((one) => one === c.req.query('level'));
      return c.json(await c.get('server').apart.run('check', [upload.name, upload.bytes, level ?? null], addressOf(c)));
    },
  });
}
