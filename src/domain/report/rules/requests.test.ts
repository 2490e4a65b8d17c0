import { describe, expect, it } from 'vitest';
import { context, firing, goldenTables, report, zeroTables } from '../../../../test/builders/report.ts';
import { checkReport } from '../check.ts';
import type { Context, Finding, Report } from '../report.ts';
import type { ApplicantCounts, ReportTables, RequestTable } from '../tables.ts';

/** A town's year: some requests of people and of companies, all identities true. */
function town(): ReportTables {
  const tables = zeroTables();
  const set = (row: keyof RequestTable, natural: number, company: number) => {
    tables.requests[row] = [natural, company, 0, 0, 0, 0, natural + company] as ApplicantCounts;
  };
  set('new_received', 14, 3);
  set('carried_in', 2, 0);
  set('results.granted', 8, 2);
  set('results.partial', 3, 0);
  set('results.denied.third_party_rights', 1, 1);
  set('results.unable.not_held', 2, 0);
  set('results.total', 14, 3);
  set('carried_out', 2, 0);
  return tables;
}

const given = (edit: (requests: RequestTable) => void, changes: Partial<Report> = {}): Report => {
  const tables = town();
  edit(tables.requests);
  return report({ tables, ...changes });
};
const find = (rule: string, report: Report, changes: Partial<Context> = {}): Finding[] =>
  checkReport(report, context(changes)).filter((finding) => finding.rule === rule);
const lastYear = (edit: (requests: RequestTable) => void): Report => {
  const tables = zeroTables();
  tables.requests.carried_out = [2, 0, 0, 0, 0, 0, 2];
  tables.requests.new_received = [10, 5, 0, 0, 0, 0, 15];
  tables.requests['results.total'] = [8, 5, 0, 0, 0, 0, 13];
  edit(tables.requests);
  return report({ year: 2023, tables, prose: null });
};

describe('table 三', () => {
  it('passes where every identity holds', () => {
    expect(firing(given(() => {}))).toEqual([]);
    expect(
      firing(
        given(() => {}),
        { previous: lastYear(() => {}) },
      ),
    ).toEqual([]);
  });

  it('T3-01: names the column, both sides and what was probably counted twice', () => {
    const [finding, ...rest] = find(
      'T3-01',
      given((r) => {
        r.new_received = [16, 3, 0, 0, 0, 0, 19];
      }),
    );
    expect(finding).toMatchObject({
      severity: 'error',
      where: '表三，自然人列',
      evidence: {
        left: { value: 18 },
        right: { value: 16 },
        difference: 2,
        cause: '“本年新收”可能已经把上年结转的也算进去了',
      },
    });
    expect(finding?.evidence.cells).toContain('requests.new_received.natural_person');
    expect(rest).toHaveLength(1);
  });

  it('T3-01: sees a request that went into the wrong column', () => {
    const [finding] = find(
      'T3-01',
      given((r) => {
        r['results.total'] = [13, 4, 0, 0, 0, 0, 17];
      }),
    );
    expect(finding?.message).toContain('填错了列');
  });

  it('T3-01 and T3-02 stay silent where a cell that they need is not known', () => {
    const unknown = given((r) => {
      r.new_received[0] = null;
      r['results.granted'][0] = null;
    });
    expect(firing(unknown)).toEqual([]);
  });

  it('T3-02: sees a partial disclosure that was counted as granted too', () => {
    const [finding] = find(
      'T3-02',
      given((r) => {
        r['results.granted'] = [11, 2, 0, 0, 0, 0, 13];
      }),
    );
    expect(finding).toMatchObject({ severity: 'error', evidence: { left: { value: 14 }, right: { value: 17 } } });
    expect(finding?.message).toContain('部分公开的申请可能同时又计入了予以公开');
  });

  it('T3-02: adds the single row of the 2019 layout', () => {
    const old = given(
      (r) => {
        for (const row of ['clarification_overdue', 'fee_unpaid', 'misc'] as const) {
          r[`results.other.${row}`] = [null, null, null, null, null, null, null];
        }
        r['results.other'] = [0, 0, 0, 0, 0, 0, 0];
      },
      { year: 2020, layout: { proactive: '2019', requests: '2019' } },
    );
    expect(firing(old)).toEqual([]);
    old.tables.requests['results.other'] = [1, 0, 0, 0, 0, 0, 1];
    expect(firing(old)).toEqual(['T3-02']);
  });

  it('T3-03: finds the column that the total left out', () => {
    const [finding] = find(
      'T3-03',
      given((r) => {
        r['results.granted'][6] = 8;
      }),
    );
    expect(finding).toMatchObject({ where: '表三，（一）予以公开', evidence: { difference: -2 } });
    expect(finding?.message).toContain('没有加法人或其他组织');
  });

  it('T3-03: sees digits that changed places', () => {
    const tables = goldenTables();
    tables.requests['results.granted'][6] = 5584;
    const [finding] = find('T3-03', report({ organ: '杭州市人民政府', tables }));
    expect(finding?.evidence.cause).toBe('5548 可能被写成了 5584，数字前后颠倒');
  });

  it('T3-04: compares each column with what last year carried out', () => {
    const previous = lastYear((r) => {
      r.carried_out = [1, 1, 0, 0, 0, 0, 2];
    });
    expect(
      find(
        'T3-04',
        given(() => {}),
        { previous },
      ).map(({ where }) => where),
    ).toEqual(['表三，二、上年结转，自然人列', '表三，二、上年结转，法人或其他组织·商业企业列']);
  });

  it('T3-04 does not compare with another organ or another year', () => {
    const previous = lastYear((r) => {
      r.carried_out = [9, 0, 0, 0, 0, 0, 9];
    });
    expect(
      firing(
        given(() => {}),
        { previous: { ...previous, year: 2021 } },
      ),
    ).toEqual([]);
    expect(
      firing(
        given(() => {}),
        { previous: { ...previous, organ: '清河市白杨镇人民政府' } },
      ),
    ).toEqual([]);
    expect(
      firing(
        given(() => {}),
        { previous },
      ),
    ).toContain('T3-04');
  });

  it('T3-05: nobody concludes what was not received', () => {
    const many = given((r) => {
      r.new_received = [2, 1, 0, 0, 0, 0, 3];
    });
    expect(find('T3-05', many)[0]).toMatchObject({ severity: 'error', evidence: { difference: 10 } });
    expect(
      find(
        'T3-05',
        given(() => {}),
      ),
    ).toEqual([]);
  });

  const unpaid = (words: string) =>
    given(
      (r) => {
        r['results.other.fee_unpaid'] = [1, 0, 0, 0, 0, 0, 1];
        r['results.granted'] = [7, 2, 0, 0, 0, 0, 9];
      },
      { prose: report({ words: { 六: words } }).prose },
    );

  it('T3-06: an unpaid fee needs a word on fee notices in section 六', () => {
    expect(firing(unpaid('本年度信息处理费为0元。'))).toEqual(['T3-06']);
    expect(firing(unpaid('对2件申请收取了信息处理费290元。'))).toEqual([]);
    expect(firing(unpaid('发出收费通知1件，申请人逾期未缴，信息处理费为0元。'))).toEqual([]);
  });

  it('T3-07: an overdue clarification needs a notice in the register', () => {
    const overdue = given((r) => {
      r['results.other.clarification_overdue'] = [1, 0, 0, 0, 0, 0, 1];
      r['results.granted'] = [7, 2, 0, 0, 0, 0, 9];
    });
    expect(firing(overdue)).toEqual([]);
    expect(firing(overdue, { clarificationNotices: 1 })).toEqual([]);
    expect(firing(overdue, { clarificationNotices: 0 })).toEqual(['T3-07']);
  });

  it('T3-08: compares every input cell with the register', () => {
    expect(
      firing(
        given(() => {}),
        { recount: town() },
      ),
    ).toEqual([]);
    const recount = town();
    recount.requests['results.partial'] = [2, 1, 0, 0, 0, 0, 3];
    expect(
      find(
        'T3-08',
        given(() => {}),
        { recount },
      ),
    ).toMatchObject([
      {
        severity: 'error',
        where: '表三，（二）部分公开',
        evidence: { cells: ['requests.results.partial.natural_person', 'requests.results.partial.legal_commercial'] },
      },
    ]);
  });

  it('T3-09: a total that jumps is worth a look, a small one is not', () => {
    const jumped = lastYear((r) => {
      r.new_received = [3, 0, 0, 0, 0, 0, 3];
    });
    expect(
      firing(
        given(() => {}),
        { previous: jumped },
      ),
    ).toEqual(['T3-09']);
    const small = given((r) =>
      Object.assign(r, zeroTables().requests, {
        carried_in: [2, 0, 0, 0, 0, 0, 2],
        carried_out: [2, 0, 0, 0, 0, 0, 2],
      }),
    );
    const few = lastYear((r) => {
      r.new_received = [3, 0, 0, 0, 0, 0, 3];
      r['results.total'] = [1, 0, 0, 0, 0, 0, 1];
    });
    expect(firing(small, { previous: few })).toEqual([]);
  });
});
