import { type ServerType, serve } from '@hono/node-server';
import { SentenceError } from '../domain/sentence-error.ts';
import type { app } from './app.ts';

/** The port is not to be had; the message is a sentence. */
export class PortError extends SentenceError {}

/** Listens until the server is closed. Resolves when it serves. */
export function listen(application: ReturnType<typeof app>, port: number, hostname?: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: application.fetch, port, ...(hostname ? { hostname } : {}) }, () => resolve(server));
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new PortError(`端口 ${port} 已被别的程序占用。请换一个端口，例如 npm start -- --port ${port + 1}。`));
      else if (error.code === 'EACCES') reject(new PortError(`没有权限使用端口 ${port}，请换一个大于 1024 的端口。`));
      else reject(error);
    });
  });
}
