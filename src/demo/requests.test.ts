import { expect, it } from 'vitest';
import { testHouse } from '../../test/support/house.ts';
import { authOf } from '../server/auth.ts';
import { verify } from '../store/ledger/verify.ts';
import { organByCode } from '../store/organ.ts';
import { listCases } from '../store/request/case-list.ts';
import { seedDemo } from './seed.ts';

it.each(['2025-03-12', '2026-02-25', '2026-11-24'])(
  'the demo of %s has a week of work in it',
  async (today) => {
    const house = await testHouse();
    house.at(`${today}T02:00:00Z`);
    await seedDemo(house, authOf(house, { origin: () => 'http://localhost', secure: false }), { requests: true });
    const organ = (await organByCode(house.db, 'cejing'))!;
    const { rows } = await listCases(house, house.db, organ, { view: 'todo', page: 1, size: 20 });
    expect(rows.map(({ stage }) => stage).sort()).toEqual([
      'awaiting_confirmation',
      'clarification_requested',
      'in_approval',
      'received',
      'third_party_consultation',
      'under_review',
    ]);
    expect(rows.every(({ wanted }) => wanted.startsWith('（演示）'))).toBe(true);
    const closed = await listCases(house, house.db, organ, { view: 'closed', page: 1, size: 20 });
    expect(closed.rows.map(({ stage }) => stage)).toEqual(['served']);
    expect((await verify(house)).ok).toBe(true);
  },
  60_000,
);
