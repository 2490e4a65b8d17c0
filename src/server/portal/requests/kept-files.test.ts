import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answeringOrgan } from '../../../../test/support/cases.ts';
import { citizen, visitor } from '../../../../test/support/portal.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import type { OrganRow } from '../../../store/database.ts';
import { mayKeep, visitorAt } from '../../../store/request/kept.ts';

let server: TestServer;
let organ: OrganRow;
beforeAll(async () => {
  server = await testServer({ demo: false });
  organ = await answeringOrgan(server.house);
});
beforeEach(() => server.house.pool.query('delete from kept'));

const megabyte = 1024 * 1024;
const file = (text: string): [string, File] => ['file_application', new File([text], `${text}.txt`)];
const stored = async (): Promise<number> => {
  let n = 0;
  for await (const _ of server.house.caseFiles.storedBefore(new Date(8.64e15))) n++;
  return n;
};
const counted = async (): Promise<string[]> => {
  const { rows } = await server.house.pool.query('select what from kept order by what');
  return rows.map(({ what }) => (what as string).split(' ')[0]!);
};
/** What an address, or somebody else, has left behind already. */
const left = (megabytes: number, address = 'local') =>
  mayKeep(server.house, organ.organ_id, visitorAt(server.house, address), `before ${address}`, megabytes * megabyte);

describe('the files of a form', () => {
  it('are stored with a request, and count no longer', async () => {
    const before = await stored();
    const { $ } = await visitor(server).fill('/new', { ...citizen, wanted: '一份材料' }, [file('随申请')]);
    expect($('h1').text()).toBe('已收到您的申请');
    expect(await stored()).toBe(before + 1);
    expect(await counted()).toEqual([]);
  });

  it('are not stored where the form is none of ours', async () => {
    const before = await stored();
    const { response, $ } = await visitor(server).send('/new', [
      ['id', 'x.y'],
      ...Object.entries(citizen),
      file('外来'),
    ]);
    expect(response.status).toBe(422);
    expect($('[role=alert]').text()).toContain('“外来.txt”没有收下');
    expect($('#wanted').text()).toBe(citizen.wanted);
    expect(await stored()).toBe(before);
  });

  it('are kept with a form that has something wrong, so that they need not be chosen again', async () => {
    const before = await stored();
    const visit = visitor(server);
    const first = await visit.fill('/new', { ...citizen, name: '' }, [file('填错了')]);
    expect(first.response.status).toBe(422);
    expect(await stored()).toBe(before + 1);
    expect(await counted()).toHaveLength(2);
    const done = await visit.send('/new', [
      ['id', first.$('input[name=id]').attr('value')!],
      ...Object.entries({ ...citizen, wanted: '改好了' }),
      ['kept', first.$('input[name=kept]').attr('value')!],
    ]);
    expect(done.$('dl.facts').text()).toContain('填错了.txt');
    expect(await counted()).toEqual([]);
  });

  it('are not kept beyond what an address may leave in a day; the text is, and a sentence says so', async () => {
    await left(220);
    const before = await stored();
    const visit = visitor(server);
    for (const step of ['submit', 'save', 'add', 'find']) {
      const { $ } = await visit.fill('/new', { ...citizen, name: '' }, [file(`太多 ${step}`)], step);
      expect($('[role=alert]').text(), step).toContain(`“太多 ${step}.txt”：今天上传了但没有提交的文件太多`);
      expect($('#wanted').text()).toBe(citizen.wanted);
    }
    expect(await stored()).toBe(before);
    // A form that is right is taken all the same.
    const done = await visit.fill('/new', { ...citizen, wanted: '一份正确的申请' }, [file('正确')]);
    expect(done.$('h1').text()).toBe('已收到您的申请');
    server.house.at('2025-02-12T02:00:00Z');
    const next = await visitor(server).fill('/new', { ...citizen, name: '' }, [file('第二天')]);
    expect(next.$('.kept bdi').text()).toBe('第二天.txt');
  });

  it('are not kept beyond what an organ keeps in all for its visitors', async () => {
    for (let i = 0; i < 10; i++) await left(200, `10.0.0.${i}`);
    await left(48, '10.0.0.10');
    const { $ } = await visitor(server).fill('/new', { ...citizen, name: '' }, [file('机关满了')]);
    expect($('[role=alert]').text()).toContain('“机关满了.txt”：');
  });

  it('are not stored with an act that is refused, or that is of a case which is not open here', async () => {
    const visit = visitor(server);
    await visit.fill('/new', { ...citizen, wanted: '要补充的' });
    const before = await stored();
    const none = await visit.send('/acts/add_files', [
      ['case', 'x.y'],
      ['add_files.file', new File(['a'], '别人的.txt')],
    ]);
    expect(none.response.status).toBe(422);
    expect(await stored()).toBe(before);
  });
});

it('two who take the last of a quota at the same time do not both get it', async () => {
  const both = await Promise.all([
    left(120, 'a'),
    left(120, 'b'),
    ...Array.from({ length: 20 }, (_, i) => left(110, `${i}`)),
  ]);
  const { rows } = await server.house.pool.query('select sum(bytes)::float8 as all from kept');
  expect(rows[0].all).toBeLessThanOrEqual(2048 * megabyte);
  expect(both.filter(Boolean).length).toBe(18);
});
