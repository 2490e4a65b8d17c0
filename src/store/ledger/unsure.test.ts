import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '../../../test/support/at-end.ts';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { record, testOrgan } from '../../../test/support/house.ts';
import { type Wire, wireTo } from '../../../test/support/wire.ts';
import { publications } from '../../domain/register/registers.ts';
import { isAway, mayBeWritten } from '../away.ts';
import { type OrganRow, query } from '../database.ts';
import { type House, openHouseAt } from '../house.ts';
import { leisurely, usual } from '../patience.ts';

let wire: Wire;
let house: House;
let organ: OrganRow;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-test-'));
  wire = await wireTo(await freshDatabase());
  const patience = { usual: { ...usual, connect: 300 }, leisurely };
  house = await openHouseAt(wire.url, { dataDir, now: () => new Date('2025-01-15T02:00:00Z'), patience });
  atEnd(async () => {
    await house.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  organ = await testOrgan(house);
});

afterEach(() => {
  wire.cut = null;
});

const write = (id: string): Promise<string> =>
  record(house, organ, publications, { record_no: null, title: id, field: 'other', published_on: '2024-07-01' }, id);

const written = async (id: string): Promise<boolean> =>
  (await house.db.selectFrom('ledger').select('seq').where('stream_id', '=', id).execute()).length > 0;

describe('a connection that is cut in the middle of COMMIT', () => {
  it('before the database heard it: the act failed, and nothing is written', async () => {
    const id = house.newId();
    wire.cut = { at: 'commit', how: 'unheard' };
    const failed = write(id);
    await expect(failed).rejects.toSatisfy((error) => isAway(error) && !mayBeWritten(error));
    expect(await written(id)).toBe(false);
  });

  it('after the database did it: the act is found, and succeeds', async () => {
    const id = house.newId();
    wire.cut = { at: 'commit', how: 'unanswered' };
    await write(id);
    expect(await written(id)).toBe(true);
  });

  it('and the database cannot be asked: nobody says that nothing is written', async () => {
    const id = house.newId();
    wire.cut = { at: 'commit', how: 'dead' };
    await expect(write(id)).rejects.toSatisfy(mayBeWritten);
  });

  it('or a statement of its own that writes is cut off: nobody says so either', async () => {
    wire.cut = { at: 'login_log', how: 'unanswered' };
    const attempt = { id: house.newId(), username: 'a', succeeded: false, at: house.now(), ip: null };
    await expect(house.db.insertInto('login_log').values(attempt).execute()).rejects.toSatisfy(mayBeWritten);
  });

  it('but of a question everybody knows that it writes nothing', async () => {
    wire.cut = { at: 'asked', how: 'unanswered' };
    const asked = house.db.executeQuery(query('with asked as (select 1) select * from asked'));
    await expect(asked).rejects.toSatisfy((error) => isAway(error) && !mayBeWritten(error));
  });
});
