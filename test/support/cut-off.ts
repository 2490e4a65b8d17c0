import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { atEnd } from './at-end.ts';

export interface CutOff {
  /** The same database, by a line that can be cut. */
  url: string;
  /** Ends every connection, and lets none be made, as when the database's machine goes down. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
}

/** A line to a database that a test can cut and mend. */
export async function cutOff(databaseUrl: string): Promise<CutOff> {
  const to = new URL(databaseUrl);
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = (port: number) => new Promise<void>((done) => line.listen(port, '127.0.0.1', done));
  const cut = async () => {
    if (!line.listening) return;
    const closed = new Promise((done) => line.close(done));
    for (const socket of open) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = line.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  atEnd(cut);
  return { url: url.href, cut, mend: async () => void (line.listening || (await listen(port))) };
}
