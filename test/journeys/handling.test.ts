import { beforeAll, describe, expect, it } from 'vitest';
import { organByCode } from '../../src/store/organ.ts';
import { invented, playSteps } from '../support/cases.ts';
import { act, carryOut, choose, drawer, liveDesk, open, stage } from '../support/desk.ts';
import { accessible, consoleWidths, type Live } from '../support/live.ts';
import { openConsole, signIn } from '../support/sign-in.ts';

let at: Live;
beforeAll(async () => {
  at = await liveDesk();
});

describe('a request on paper', () => {
  it('is registered, clarified, put to a third party, extended, answered in part by several hands, and served', async () => {
    const clerk = await signIn(at, 'jingban', { path: '/requests' });
    const reviewer = await signIn(at, 'shenhe');
    const approver = await signIn(at, 'qianfa');

    await clerk.getByText('没有要办的申请。').waitFor();
    await clerk.getByRole('button', { name: '登记申请' }).click();
    await clerk.getByRole('radio', { name: '当面提交' }).check();
    await clerk.getByText('提交之日就是收到申请之日').waitFor();
    await clerk.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.getByText('请填写所需政府信息。').first().waitFor();
    await accessible(clerk, 'a paper request with problems');
    await clerk.getByRole('textbox', { name: '所需政府信息' }).fill('柳河镇道路硬化工程的演示合同');
    await clerk.getByRole('textbox', { name: '姓名或者名称' }).fill('演示王某某');
    await clerk.getByRole('textbox', { name: '联系电话' }).fill('13000000000');
    await clerk
      .locator('input[type=file]')
      .setInputFiles({ name: '申请表.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') });
    await clerk.getByText('申请表.txt').waitFor();
    await clerk.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.getByRole('heading', { level: 1, name: '2025-001' }).waitFor();
    await clerk.getByRole('button', { name: '登记回执' }).first().waitFor();
    expect(await clerk.getByText('13000000000').count()).toBe(0);
    await accessible(clerk, 'the page of a case');
    const path = new URL(clerk.url()).pathname;

    await open(clerk, '开始审查');
    await drawer(clerk).getByRole('button', { name: '都是“是”' }).click();
    await carryOut(clerk, '开始审查');
    await stage(clerk, '审查中');

    await reviewer.goto(at.origin + path);
    await open(reviewer, '告知补正');
    await drawer(reviewer)
      .getByRole('radio', { name: /^名称、文号/ })
      .check();
    await drawer(reviewer).getByRole('textbox', { name: '怎样补正' }).fill('请写明工程所在的村');
    await drawer(reviewer).getByText('演示＊＊：').waitFor();
    await accessible(reviewer, 'an act with its document');
    await carryOut(reviewer, '告知补正');
    await stage(reviewer, '待补正');
    await act(clerk, 'receive_clarification', { received_on: '2025-02-10', content: '柳河村' });
    await act(clerk, 'accept');

    await clerk.reload();
    await open(clerk, '征求第三方意见');
    await drawer(clerk).getByRole('textbox', { name: '征求谁的意见' }).fill('演示丙公司');
    await drawer(clerk).getByRole('textbox', { name: '征求意见的信息和理由' }).fill('合同的报价清单');
    await drawer(clerk)
      .getByRole('textbox', { name: /可能损害|损害/ })
      .fill('可能含有商业秘密');
    await drawer(clerk).getByText('演示丙公司：').waitFor();
    await carryOut(clerk, '征求第三方意见');
    await stage(clerk, '征求第三方意见');
    await act(clerk, 'note_receipt', { letter: 'consultation', no: 1, received_on: '2025-02-10', proof: '演示回执' });
    await act(clerk, 'record_opinion', { no: 1, answered_on: '2025-02-10', opinion: 'partly', reason: '清单不同意' });
    await act(reviewer, 'extend', { days: 5, reason: '需要逐份核对' });

    await clerk.reload();
    await clerk.getByText('已延期').waitFor();
    await clerk.getByRole('button', { name: '逐日说明' }).click();
    await accessible(clerk, 'the due day explained');
    await clerk.keyboard.press('Escape');
    await open(clerk, '选定答复类型');
    await choose(clerk, '答复类型', '部分公开（区分处理）');
    await drawer(clerk).getByRole('textbox', { name: '依据和理由' }).fill('报价清单涉及商业秘密');
    for (const [i, kind, what] of [
      [1, '予以公开', '合同正文'],
      [2, '不予公开：保护第三方合法权益', '报价清单'],
    ] as const) {
      await drawer(clerk).getByRole('button', { name: /^添加/ }).click();
      const row = drawer(clerk).getByRole('group', { name: `分项 ${i}` });
      await row.getByRole('textbox', { name: '是哪一项信息' }).fill(what);
      await choose(clerk, '这一项怎样答复', kind);
    }
    await accessible(clerk, 'a decision of several parts');
    await carryOut(clerk, '选定答复类型');
    await open(clerk, '拟稿');
    await drawer(clerk).getByText('二、不予公开或者不能提供的内容及理由').waitFor();
    await carryOut(clerk, '拟稿');
    await act(clerk, 'submit');

    await reviewer.reload();
    await open(reviewer, '审核同意');
    await drawer(reviewer).getByText('报价清单。').first().waitFor();
    await carryOut(reviewer, '审核同意');
    await act(reviewer, 'review_secrecy', { conclusion: 'may_disclose', opinion: '合同正文可以公开' });
    await approver.goto(at.origin + path);
    await open(approver, '签发');
    await drawer(approver).getByText('政府信息公开申请答复书').waitFor();
    await accessible(approver, 'the reply to be signed');
    await carryOut(approver, '签发');
    await stage(approver, '已作出答复');

    await clerk.reload();
    await open(clerk, '登记送达');
    await drawer(clerk).getByRole('textbox', { name: '送达的凭据' }).fill('演示邮政回执');
    await carryOut(clerk, '登记送达');
    await stage(clerk, '已送达');
    await clerk
      .getByText(/青柳政公开〔2025〕1号/)
      .first()
      .waitFor();
    await accessible(clerk, 'a case that is closed');

    await clerk.getByRole('button', { name: '显示全部' }).click();
    await clerk.getByRole('textbox', { name: '为什么要看' }).fill('核对送达地址');
    await clerk.getByRole('button', { name: '显示', exact: true }).click();
    await clerk.getByText('13000000000').waitFor();

    for (const list of ['/requests?view=closed', '/requests/board', path.replace('/console', '')]) {
      await openConsole(at, clerk, list);
      await accessible(clerk, list, consoleWidths);
    }
    await clerk.goto(`${at.origin}/console/records/requests/${path.split('/').at(-1)}`);
    await clerk.waitForURL(at.origin + path);
    for (const page of [clerk, reviewer, approver]) await page.context().close();
  }, 240_000);
});

describe('several requests of one person', () => {
  it('are chosen in the list, begun together and joined, each with its own number and due day', async () => {
    const organ = (await organByCode(at.house.db, 'cejing'))!;
    for (const wanted of ['（演示）甲村道路合同', '（演示）乙村道路合同'])
      await playSteps(at.house, organ, at.house.newId(), [
        ['register', { channel: 'in_person', came_on: '2025-02-10', applicants: [invented], wanted }],
      ]);
    const clerk = await signIn(at, 'jingban', { path: '/requests' });
    for (const number of ['2025-002', '2025-003'])
      await clerk.getByRole('checkbox', { name: `选择 ${number}` }).check();
    await clerk.getByRole('button', { name: '开始审查', exact: true }).click();
    await drawer(clerk).getByRole('button', { name: '都是“是”' }).click();
    await drawer(clerk).getByRole('button', { name: '开始审查', exact: true }).click();
    await drawer(clerk).getByText('2 件都办好了。').waitFor();
    await drawer(clerk).getByRole('button', { name: '知道了' }).click();

    for (const number of ['2025-002', '2025-003'])
      await clerk.getByRole('checkbox', { name: `选择 ${number}` }).check();
    await clerk.getByRole('button', { name: '并案办理', exact: true }).click();
    await drawer(clerk).getByText('各件仍各有编号、期限、结果和答复。').waitFor();
    await accessible(clerk, 'requests to be joined');
    await drawer(clerk).getByRole('button', { name: '并案办理', exact: true }).click();
    await drawer(clerk).getByText('1 件都办好了。').waitFor();
    await drawer(clerk).getByRole('button', { name: '知道了' }).click();
    await clerk.getByRole('link', { name: '2025-003' }).first().click();
    await clerk.getByRole('heading', { level: 1, name: '2025-003' }).waitFor();
    await clerk.getByRole('link', { name: '2025-002' }).first().waitFor();
    await clerk.context().close();
  });
});
