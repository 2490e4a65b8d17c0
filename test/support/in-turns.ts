import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './at-end.ts';

/** One address (`http://localhost:PORT`) behind which servers on these ports take turns, a request each. */
export async function inTurns(ports: readonly number[]): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const proxy = createServer((asked, answer) => {
    const port = ports[turn++ % ports.length]!;
    const { method, url, headers } = asked;
    const onward = request({ agent, host: '127.0.0.1', port, method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.rawHeaders);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((listening) => proxy.listen(0, listening));
  atEnd(async () => {
    proxy.closeAllConnections();
    await new Promise((closed) => proxy.close(closed));
    agent.destroy();
  });
  return `http://localhost:${(proxy.address() as AddressInfo).port}`;
}
