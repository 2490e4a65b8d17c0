import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '../../../test/support/at-end.ts';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { record, testOrgan } from '../../../test/support/house.ts';
import { publications } from '../../domain/register/registers.ts';
import { isAway, mayBeWritten } from '../away.ts';
import type { OrganRow } from '../database.ts';
import { type House, openHouseAt } from '../house.ts';
import { leisurely, usual } from '../patience.ts';

/** The statement at which the wire is cut: before the database hears it, before its answer, or for good. */
let cut: { at: string; how: 'unheard' | 'unanswered' | 'dead' } | null = null;
let house: House;
let organ: OrganRow;

/** A wire to the database that the test can cut. */
async function cuttable(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (cut?.how === 'dead') return client.destroy();
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
      const how = cut && bytes.includes(cut.at) ? cut.how : null;
      if (how && how !== 'dead') cut = null;
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
  return through.href;
}

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-test-'));
  const url = await cuttable(await freshDatabase());
  const patience = { usual: { ...usual, connect: 300 }, leisurely };
  house = await openHouseAt(url, { dataDir, now: () => new Date('2025-01-15T02:00:00Z'), patience });
  atEnd(async () => {
    await house.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  organ = await testOrgan(house);
});

afterEach(() => {
  cut = null;
});

const write = (id: string): Promise<string> =>
  record(house, organ, publications, { record_no: null, title: id, field: 'other', published_on: '2024-07-01' }, id);

const written = async (id: string): Promise<boolean> =>
  (await house.db.selectFrom('ledger').select('seq').where('stream_id', '=', id).execute()).length > 0;

describe('a connection that is cut in the middle of COMMIT', () => {
  it('before the database heard it: the act failed, and nothing is written', async () => {
    const id = house.newId();
    cut = { at: 'commit', how: 'unheard' };
    const failed = write(id);
    await expect(failed).rejects.toSatisfy((error) => isAway(error) && !mayBeWritten(error));
    expect(await written(id)).toBe(false);
  });

  it('after the database did it: the act is found, and succeeds', async () => {
    const id = house.newId();
    cut = { at: 'commit', how: 'unanswered' };
    await write(id);
    expect(await written(id)).toBe(true);
  });

  it('and the database cannot be asked: nobody says that nothing is written', async () => {
    const id = house.newId();
    cut = { at: 'commit', how: 'dead' };
    await expect(write(id)).rejects.toSatisfy(mayBeWritten);
  });

  it('or a statement of its own that writes is cut off: nobody says so either', async () => {
    cut = { at: 'login_log', how: 'unanswered' };
    const attempt = { id: house.newId(), username: 'a', succeeded: false, at: house.now(), ip: null };
    await expect(house.db.insertInto('login_log').values(attempt).execute()).rejects.toSatisfy(mayBeWritten);
  });
});
