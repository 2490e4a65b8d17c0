import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { SentenceError } from '../domain/sentence-error.ts';
import type { app } from './app.ts';
import { stoppingAnswer, unreadable } from './last-answers.ts';

/** The port is not to be had; the message is a sentence. */
export class PortError extends SentenceError {}

/** How long what is in flight has to finish when the server is stopped, in milliseconds. */
export const stopWithin = 30_000;

export type Listening = Server & {
  /** Takes nothing new, finishes what is in flight, and closes; after `within` milliseconds whatever is left is cut. */
  stop: (within?: number) => Promise<void>;
};

/** Listens until the server is stopped. Resolves when it serves. */
export function listen(
  application: Pick<ReturnType<typeof app>, 'fetch'>,
  port: number,
  hostname?: string,
): Promise<Listening> {
  let stopping = false;
  const inFlight = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, env) => (stopping ? stoppingAnswer(request) : application.fetch(request, env)),
        port,
        ...(hostname ? { hostname } : {}),
        serverOptions: {
          // Who sends a head slowly waits for nothing that is worth waiting for.
          headersTimeout: 20_000,
          // A full form over a line of 1 Mbit/s takes a quarter of an hour; a body that stands still is ended sooner.
          requestTimeout: 20 * 60_000,
          connectionsCheckingInterval: 5_000,
        },
      },
      () => resolve(Object.assign(server, { stop })),
    ) as Server;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new PortError(`端口 ${port} 已被别的程序占用。请换一个端口，例如 npm start -- --port ${port + 1}。`));
      else if (error.code === 'EACCES') reject(new PortError(`没有权限使用端口 ${port}，请换一个大于 1024 的端口。`));
      else reject(error);
    });
    server.on('clientError', unreadable);
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server.prependListener('request', (_, response) => {
      inFlight.add(response);
      response.once('close', () => inFlight.delete(response));
      if (stopping) response.shouldKeepAlive = false;
    });

    let stopped: Promise<void> | null = null;
    function stop(within = stopWithin): Promise<void> {
      stopped ??= (async () => {
        // What has reached this machine was taken: connections that wait to be accepted, and heads that wait to be read.
        for (let i = 0; i < 4; i++) await turn();
        stopping = true;
        const closed = new Promise<void>((done) => server.close(() => done()));
        for (const response of inFlight) response.shouldKeepAlive = false;
        server.closeIdleConnections();
        // A browser opens connections ahead; on those nothing was asked.
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
        const timer = setTimeout(() => server.closeAllConnections(), within);
        await closed;
        clearTimeout(timer);
      })();
      return stopped;
    }
  });
}
