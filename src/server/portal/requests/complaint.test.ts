import { beforeAll, describe, expect, it } from 'vitest';
import { answeringOrgan } from '../../../../test/support/cases.ts';
import { testOrgan } from '../../../../test/support/house.ts';
import { visitor } from '../../../../test/support/portal.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { complaints } from '../../../domain/register/registers.ts';
import type { OrganRow } from '../../../store/database.ts';
import { configureOrgan } from '../../../store/organ.ts';
import { recordWithHistory } from '../../../store/register/history.ts';
import { listRecords } from '../../../store/register/list.ts';

let server: TestServer;
let county: OrganRow;
let town: OrganRow;
let alone: OrganRow;
beforeAll(async () => {
  server = await testServer({ demo: false });
  server.house.at('2024-03-01T04:00:00Z');
  county = await testOrgan(server.house, 'county');
  town = await testOrgan(server.house, 'village', county);
  alone = await answeringOrgan(server.house);
});

const heardBy = async (organ: OrganRow) => (await listRecords(server.house.db, organ.organ_id, complaints, {})).rows;
const typed = {
  matter: 'not_answered',
  said: '演示：申请交了两个月没有答复',
  request_no: '2024-007',
  complainant: '演示王某某',
  contact: '13000000000',
};

describe('a complaint over the website', () => {
  it('goes to the organ above the one that it is about, with a number of its own', async () => {
    const visit = visitor(server, '/organs/village/requests');
    const { response, $ } = await visit.fill('/complaint', typed);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect($('main').text()).toContain(county.name);
    const number = $('.code strong').text();
    expect(await heardBy(town)).toEqual([]);
    const [row] = await heardBy(county);
    expect(row).toMatchObject({
      complaint_no: number,
      received_on: '2024-03-01',
      channel: 'online',
      about: town.name,
      matter: 'not_answered',
      request_no: '2024-007',
      result: null,
    });
    // What a person said, and who they are, stands sealed beside the ledger alone.
    expect(JSON.stringify(row)).not.toMatch(/王某某|13000000000|两个月/);
    const whole = await recordWithHistory(server.house, server.house.db, county.organ_id, complaints, row!.id);
    expect(whole?.values).toMatchObject({ said: typed.said, complainant: typed.complainant, contact: typed.contact });
  });

  it('is heard by the organ itself where none above it works here, and may be nameless', async () => {
    const { $ } = await visitor(server).fill('/complaint', { matter: 'other', said: '演示：公开栏坏了' });
    expect($('main').text()).toContain('您没有留联系方式');
    expect(await heardBy(alone)).toMatchObject([{ matter: 'other', about: alone.name }]);
  });

  it('comes back as it was typed where something is missing, and is not registered', async () => {
    const before = (await heardBy(alone)).length;
    const { response, $ } = await visitor(server).fill('/complaint', { ...typed, said: ' ', matter: '' });
    expect(response.status).toBe(422);
    expect(
      $('[role=alert] a')
        .get()
        .map((link) => $(link).attr('href')),
    ).toEqual(['#matter', '#said']);
    expect($('#complainant').attr('value')).toBe(typed.complainant);
    expect((await heardBy(alone)).length).toBe(before);
  });

  it('is one, with one number, however often and at once the same form is sent', async () => {
    const before = (await heardBy(alone)).length;
    const visit = visitor(server);
    const id = (await visit.page('/complaint'))('input[name=id]').attr('value')!;
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => visit.send('/complaint', [['id', id], ...Object.entries(typed)])),
    );
    expect(new Set(sent.map(({ $ }) => $('.code strong').text())).size).toBe(1);
    expect((await heardBy(alone)).length).toBe(before + 1);
  });

  it('never shares its number with another', async () => {
    const visits = Array.from({ length: 8 }, () => visitor(server).fill('/complaint', typed));
    const numbers = (await Promise.all(visits)).map(({ $ }) => $('.code strong').text());
    expect(new Set(numbers).size).toBe(8);
    for (const number of numbers) expect(number).toMatch(/^投2024-\d{3}$/);
  });

  it('is not taken with the form of another organ, too often, or where nothing is taken online', async () => {
    const other = await visitor(server, '/organs/village/requests').page('/complaint');
    const foreign = other('input[name=id]').attr('value')!;
    const visit = visitor(server);
    expect((await visit.send('/complaint', [['id', foreign], ...Object.entries(typed)])).response.status).toBe(422);

    await configureOrgan(server.house, 'tester', alone.organ_id, { request_channels: ['in_person'] });
    const closed = await visit.page('/complaint');
    expect(closed('form').length).toBe(0);
    expect(closed('main').text()).toContain('青石县人民政府办公室');
    expect((await visit.send('/complaint', Object.entries(typed))).response.status).toBe(409);

    const busy = await testServer({ demo: false, limiter: (kind) => kind !== 'submit' });
    await answeringOrgan(busy.house);
    const { response, $ } = await visitor(busy).fill('/complaint', typed);
    expect(response.status).toBe(429);
    expect($('#said').text()).toBe(typed.said);
  });
});
