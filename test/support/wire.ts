import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { atEnd } from './at-end.ts';

/** A wire to a database that a test can cut. */
export interface Wire {
  url: string;
  /** The words at which it is cut: before the database hears them, before its answer, or for good. */
  cut: { at: string; how: 'unheard' | 'unanswered' | 'dead' } | null;
}

/** Opens a wire to a database. It ends with the test file. */
export async function wireTo(url: string): Promise<Wire> {
  const wire: Wire = { url: '', cut: null };
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (wire.cut?.how === 'dead') return client.destroy();
    const database = connect(Number(port), hostname);
    for (const end of [client, database]) {
      open.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        client.destroy();
        database.destroy();
      });
    }
    let deaf = false;
    client.on('data', (bytes) => {
      const how = wire.cut && bytes.includes(wire.cut.at) ? wire.cut.how : null;
      if (how && how !== 'dead') wire.cut = null;
      if (how && how !== 'unanswered') return client.destroy();
      deaf ||= how === 'unanswered';
      return database.write(bytes);
    });
    database.on('data', (bytes) => (deaf ? client.destroy() : client.write(bytes)));
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  atEnd(async () => {
    for (const end of open) end.destroy();
    await new Promise((closed) => server.close(closed));
  });
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  wire.url = through.href;
  return wire;
}
