import { z } from '@hono/zod-openapi';
import { inspectedFile } from '../../contract/inspect.ts';
import { limit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import { attachment } from './files.ts';
import type { AddRoute } from './route.ts';

export function inspectRoutes(add: AddRoute): void {
  add({
    method: 'post',
    path: '/inspect',
    summary: '发出前检查一个文件：看不见的内容和文字里的个人信息；文件不保存',
    guards: [limit('check'), session],
    upload: true,
    answer: inspectedFile,
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ('refusal' in upload) return problem(c, upload.refusal);
      const inspected = await c.get('server').apart.run('inspect', [upload.name, upload.bytes]);
      return 'refusal' in inspected ? problem(c, inspected.refusal) : c.json(inspected);
    },
  });

  add({
    method: 'post',
    path: '/inspect/clean',
    summary: '清理一个文件，给出清理后的副本；redact=1 时把文字里的个人信息涂去；文件不保存',
    guards: [limit('check'), session],
    query: z.object({ redact: z.literal('1').optional() }),
    upload: true,
    answer: { download: ['application/octet-stream'] },
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ('refusal' in upload) return problem(c, upload.refusal);
      const copy = await c.get('server').apart.run('clean', [upload.name, upload.bytes, c.req.query('redact') === '1']);
      if ('refusal' in copy) return problem(c, copy.refusal);
      return c.body(new Uint8Array(copy.bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': attachment(copy.name),
      });
    },
  });
}
