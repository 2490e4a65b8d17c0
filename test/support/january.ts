import { demoPeople } from '../../src/demo/cejing-2024.ts';
import { writeReport } from '../../src/documents/write/formats.ts';
import { appointments } from '../../src/domain/register/registers.ts';
import { emptyTables, type ReportTables } from '../../src/domain/report/tables.ts';
import { type OrganRow, query } from '../../src/store/database.ts';
import { organByCode, registerOrgan } from '../../src/store/organ.ts';
import { actOnRecord } from '../../src/store/register/record.ts';
import type { Live } from './live.ts';

/** An organ without any record, in which the demo's people hold their posts, in the January after 2025. */
export async function januaryOrgan(at: Live): Promise<OrganRow> {
  at.house.at('2026-01-12T02:00:00Z');
  const organ = { code: 'qingshi', name: '青石县演示镇人民政府', level: 'town', parent_id: null } as const;
  const registered = await registerOrgan(at.house, 'tester', organ);
  if (!registered.ok) throw new Error(registered.refusal.sentence);
  const { rows } = await at.house.db.executeQuery<{ id: string; username: string }>(
    query('select id, username from "user"') as never,
  );
  for (const person of demoPeople)
    for (const post of person.posts) {
      const account = rows.find(({ username }) => username === person.username)!.id;
      const values = { account, post, from_day: '2025-12-01', to_day: null };
      const outcome = await actOnRecord(at.house, 'tester', registered.organId, appointments, at.house.newId(), {
        act: 'record',
        values,
      });
      if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    }
  return (await organByCode(at.house.db, organ.code))!;
}

/** The tables of a quiet year of a township: three licences, one penalty, two papers in force; one cell left blank. */
export function quietTables(): ReportTables {
  const tables = emptyTables();
  const { proactive, requests, remedies } = tables;
  proactive.rules = { issued: 0, repealed: 0, in_force: 0 };
  proactive.normative_documents = { issued: 0, repealed: 0, in_force: 2 };
  Object.assign(proactive, { admin_licences: 3, admin_penalties: 1, admin_coercion: 0, admin_fees_wan: '0' });
  for (const row of Object.values(requests)) row.fill(0);
  for (const block of Object.values(remedies)) block.fill(0);
  requests['results.other'].fill(null);
  remedies.reconsideration[2] = null;
  return tables;
}

/** The same organ's report of 2024 as the Word file that it published. */
export const reportOf2024 = (organ: string): Promise<Uint8Array> =>
  writeReport(
    {
      organ_name: organ,
      year: 2024,
      layout: { requests: '2021' },
      prose: {
        preamble: `本报告依据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号规定的格式编制，统计期限为2024年1月1日至2024年12月31日。`,
        s1_overview: [
          '（一）主动公开。2024年，我镇在政府网站公开惠农政策和村务信息。',
          '（二）依申请公开。2024年，我镇未收到政府信息公开申请。',
          '（三）政府信息管理。拟公开的信息先审核再发布。',
          '（四）政府信息公开平台建设。政府网站专栏由专人维护。',
          '（五）监督保障。信息公开列入工作考核，开展社会评议，没有责任追究的情形。',
        ].join('\n'),
        s5_problems: '存在的主要问题是更新不及时。改进情况：建立每周核对的办法。',
        s6_other: '2024年没有收取信息处理费。没有其他需要报告的事项。',
      },
      tables: quietTables(),
      digest: '0'.repeat(64),
    },
    'docx',
  );

/** The words of 2025; section 六 says nothing of fees, which a rule asks about. */
export const wordsOf2025 = {
  preamble:
    '本报告依据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号规定的格式编制，统计期限为2025年1月1日至2025年12月31日。',
  s1_overview: [
    '（一）主动公开。2025年，我镇把低保、危房改造名单按月张贴在各村公开栏，同步上网。',
    '（二）依申请公开。2025年，我镇未收到政府信息公开申请。',
    '（三）政府信息管理。清理了历年文件，逐件标明是否有效。',
    '（四）政府信息公开平台建设。便民服务中心设了查阅点。',
    '（五）监督保障。年终工作考核计入公开情况；社会评议由村民代表打分；无责任追究。',
  ].join('\n'),
  s5_problems: '村级公开栏内容与网站不一致，群众反映查找不便。下一步由包村干部逐月核对两处内容。',
  s6_other: '没有其他需要报告的事项。',
};
