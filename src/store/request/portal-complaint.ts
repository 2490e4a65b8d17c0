import { dayInChina, yearOf } from '../../domain/calendar/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { complaints } from '../../domain/register/registers.ts';
import { type OrganKey, type OrganRow, query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { transact } from '../ledger/transact.ts';
import { recordStep } from '../register/record.ts';
import { portalActor } from './portal-act.ts';

/** Who hears complaints about an organ: the organ above it (条例 Art. 51), where this house keeps its work; else the organ itself. */
export async function hearerOf(db: Reader, organ: OrganRow): Promise<OrganRow> {
  if (organ.parent_id === null) return organ;
  return (await db.selectFrom('organ').selectAll().where('organ_id', '=', organ.parent_id).executeTakeFirst()) ?? organ;
}

/**
 * Registers a complaint about an organ that came over its website, with the next number (投2025-001) of the year. Gives
 * its number; of one that is registered already, the number that it has.
 */
export async function fileComplaint(
  house: House,
  { hearer, about }: { hearer: OrganKey; about: OrganKey },
  id: string,
  values: Record<string, unknown>,
): Promise<{ number: string } | { refusal: Refusal }> {
  const received_on = dayInChina(house.now());
  const outcome = await transact(house, portalActor.account, hearer.organ_id, async (tx) => {
    const { name } = await tx
      .selectFrom('organ')
      .select('name')
      .where('organ_id', '=', about.organ_id)
      .executeTakeFirstOrThrow();
    const year = yearOf(received_on);
    const complaint_no = `投${year}-${String((await lastSerial(tx, hearer.organ_id, year)) + 1).padStart(3, '0')}`;
    const record = { ...values, complaint_no, received_on, channel: 'online', about: name };
    return recordStep(house, tx, hearer.organ_id, complaints, id, { act: 'record', values: record });
  });
  if (!outcome.ok && outcome.refusal.code !== 'duplicate') return outcome;
  const number = await complaintNumber(house.db, hearer, id);
  if (number !== null) return { number };
  return { refusal: { code: 'duplicate', sentence: '同样的编号刚刚被登记，没有写入。请再按一次“提交”。' } };
}

/** The number of a complaint; null where there is none of this id. */
async function complaintNumber(db: Reader, hearer: OrganKey, id: string): Promise<string | null> {
  const { rows } = await db.executeQuery<{ complaint_no: string }>(
    query(`select complaint_no from complaint where organ_id = $1 and id = $2`, [hearer.organ_id, id]) as never,
  );
  return rows[0]?.complaint_no ?? null;
}

async function lastSerial(db: Reader, organId: string, year: number): Promise<number> {
  const { rows } = await db.executeQuery<{ last: number }>(
    query(
      `select coalesce(max(substr(complaint_no, 7)::int), 0) as last from complaint
       where organ_id = $1 and complaint_no ~ ('^投' || $2::int || '-\\d{1,6}$')`,
      [organId, year],
    ) as never,
  );
  return rows[0]!.last;
}
