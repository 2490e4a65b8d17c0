import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { atEnd } from './at-end.ts';

export interface SmsServer {
  origin: string;
  received: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[];
  /** What it answers with from now on; null: it never does. */
  answer: { status: number; body: string; headers?: Record<string, string> } | null;
}

/** A real HTTP server that stands for a provider of short messages; it ends with the test file. */
export async function smsServer(): Promise<SmsServer> {
  const state: SmsServer = { origin: '', received: [], answer: { status: 200, body: '{"code":0}' } };
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    state.received.push({ method, path: url, headers, body: await text(request) });
    if (state.answer) response.writeHead(state.answer.status, state.answer.headers).end(state.answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}
