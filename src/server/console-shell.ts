import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handler } from 'hono';
import type { Env } from './context.ts';

/** The one page of the console. Its scripts and antd's styles carry the nonce of the response. */
export function consoleShell(consoleDir: string): Handler<Env> {
  return async (c) => {
    // Read anew each time: a build under a running server brings other names of assets.
    const page = await readFile(join(consoleDir, 'index.html'), 'utf8');
    const html = page.replaceAll('__NONCE__', c.get('nonce'));
    c.header('Cache-Control', 'no-store');
    return c.html(html);
  };
}
