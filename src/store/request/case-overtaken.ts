import type { Refusal } from '../../domain/refusal.ts';
import type { CaseEventType } from '../../domain/request/case/events.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { eventTitle } from '../../domain/request/case/timeline.ts';
import type { Reader } from '../database.ts';
import { streamEvents } from '../ledger/ledger.ts';
import { actorNames } from '../people.ts';

/** The refusal of a person who saw an older version: who did what since. */
export async function overtaken(db: Reader, organId: string, state: CaseState, seen: number): Promise<Refusal> {
  const since = (await streamEvents(db, organId, state.id)).filter((row) => row.version > seen);
  const names = await actorNames(
    db,
    since.map(({ actor }) => actor),
  );
  const done = since.map((row) => {
    const at = row.recorded_at.toLocaleTimeString('zh-CN', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
    return `${names[row.actor] ?? '别人'} ${at} “${eventTitle(row.type as CaseEventType)}”`;
  });
  const what = done.length > 3 ? [...done.slice(-3), `等 ${done.length} 步`] : done;
  return {
    code: 'stale',
    sentence: `您打开这一页以后，${what.join('、')}。您的这一步没有写入，填写的还在页面上。请刷新，看过最新情况再办。`,
  };
}
