import { tariffs } from '../../../../law/fees/processing-fee.ts';
import { receivingChannels } from '../../../../law/register/labels.ts';
import { channelNotes } from '../../../../law/request/form.ts';
import { regulation } from '../../../../law/statutes/cited-articles.ts';
import { periods } from '../../../../law/statutes/periods.ts';
import { dayInChina } from '../../../domain/calendar/day.ts';
import { remedyClassOf } from '../../../domain/request/remedy.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { House } from '../../../store/house.ts';
import { organPath } from '../page.tsx';
import { requestPage, takesOnline } from './request-page.tsx';

/** The guide (政府信息公开指南, the part of 依申请公开), as the settings of the organ and the law make it. */
export function guidePage({ now }: Pick<House, 'now'>, organ: OrganRow): string {
  const base = `${organPath(organ)}/requests`;
  const { settings } = organ;
  const online = takesOnline(organ);
  return requestPage(organ, '政府信息公开申请指南', [
    <p key="lead">
      {`公民、法人和其他组织可以向${organ.name}申请获取政府信息（《政府信息公开条例》${regulation.right}；以下称条例）。不需要说明申请的用途。`}
    </p>,
    <p key="act" className="actions noprint">
      {online && (
        <a className="btn" href={`${base}/new`}>
          在网上申请
        </a>
      )}
      <a className="btn plain" href={`${base}/form.pdf`}>
        空白申请表（PDF）
      </a>
      <a className="btn plain" href={`${base}/form.docx`}>
        空白申请表（Word）
      </a>
    </p>,
    <section key="where" aria-labelledby="where">
      <h2 id="where">一、向谁提出</h2>
      <Facts organ={organ} />
    </section>,
    <section key="channels" aria-labelledby="channels">
      <h2 id="channels">二、怎样提出</h2>
      <dl className="facts">
        {receivingChannels
          .filter(({ key }) => settings.request_channels.includes(key))
          .flatMap(({ key, label }) => [
            <dt key={key}>{label}</dt>,
            <dd key={`${key}-how`}>
              {channelNotes[key].how}
              {channelNotes[key].receipt}
            </dd>,
          ])}
      </dl>
      <p className="muted">{`收到申请之日的规定见条例${regulation.receipt}。`}</p>
    </section>,
    <section key="what" aria-labelledby="what">
      <h2 id="what">三、申请写什么</h2>
      <ol>
        <li>申请人的姓名或者名称、身份证明、联系方式；</li>
        <li>所需政府信息的名称、文号，或者便于查找的其他特征；</li>
        <li>希望得到的形式，以及获取的方式、途径。</li>
      </ol>
      <p>
        {`以上是条例${regulation.contents}要求的全部内容。委托他人代办的，另附授权委托书和双方的身份证明。阅读、视听有困难的，本机关提供必要的帮助（${regulation.help}）。`}
      </p>
    </section>,
    <section key="how-long" aria-labelledby="how-long">
      <h2 id="how-long">四、多久答复</h2>
      <ul>
        <li>{`能够当场答复的，当场答复；不能的，自收到申请之日起 ${periods.reply.length} 个工作日内答复（${periods.reply.basis}）。`}</li>
        <li>{`需要延长的，最多延长 ${periods.extension.length} 个工作日，并告知您（${periods.extension.basis}）。`}</li>
        <li>{`内容不明确的，自收到之日起 ${periods.clarificationNotice.length} 个工作日内一次告知您补正，补正的期限一般是 ${settings.clarification_days} 个工作日；收到补正之日起重新计算答复期限。没有正当理由逾期不补正的，视为放弃申请（${periods.clarificationNotice.basis}）。`}</li>
        <li>{`涉及第三方或者其他机关的，征求意见的时间（对方有 ${periods.thirdPartyOpinion.length} 个工作日）不计算在内（${periods.thirdPartyOpinion.basis}、${regulation.consultation}）。`}</li>
      </ul>
      <p className="noprint">
        <a href="/due">按收到的日期算一算</a>
      </p>
    </section>,
    <Fees key="fees" payWay={settings.pay_way} />,
    <Remedies key="remedies" organ={organ} today={dayInChina(now())} base={base} />,
  ]);
}

/** Where to find the unit that takes requests. What is not set is left out; without any way to reach it the guide says so. */
function Facts({ organ }: { organ: OrganRow }) {
  const { settings } = organ;
  const facts: [string, string, boolean?][] = [
    ['受理机构', settings.contact_office || organ.name],
    ['地址', settings.contact_address],
    ['邮政编码', settings.contact_postcode, true],
    ['办公时间', settings.contact_hours],
    ['电话', settings.contact_phone, true],
    ['传真', settings.contact_fax, true],
    ['电子邮箱', settings.contact_email],
  ];
  const reachable = settings.contact_address || settings.contact_phone || settings.contact_email;
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .flatMap(([label, value, whole]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label}-value`} className={whole ? 'nb' : undefined}>
              {value}
            </dd>,
          ])}
      </dl>
      {!reachable && <p>本机关还没有在这里公布地址和电话，请以本机关公布的联系方式为准。</p>}
    </>
  );
}

function Fees({ payWay }: { payWay: string }) {
  const { title, notice, items, pages } = tariffs.at(-1)!;
  const [free, first] = items.tiers as [{ upTo: number }, { upTo: number; yuan: number }];
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">五、收费</h2>
      <p>
        {`提供政府信息不收费。申请的数量、频次明显超过合理范围的，可以收取信息处理费（条例${regulation.fee}），标准由《${title}》（${notice}）规定，按件或者按量，不同时计算：`}
      </p>
      <ul>
        <li>{`按件：同一申请人一个自然月内不超过 ${free.upTo} 件的不收费；第 ${free.upTo + 1} 至 ${first.upTo} 件，每件 ${first.yuan} 元；${first.upTo} 件以上，每增加 ${items.block} 件，每件加 ${items.dearer} 元。`}</li>
        <li>
          {`按量：同一件申请不超过 ${pages.tiers[0]!.upTo} 页的不收费；${pages.tiers
            .slice(1)
            .map(({ upTo, yuan }, i) => `第 ${pages.tiers[i]!.upTo + 1} 至 ${upTo} 页，每页 ${yuan} 元`)
            .join('；')}；${pages.tiers.at(-1)!.upTo} 页以上，每页 ${pages.beyond} 元。`}
        </li>
      </ul>
      <p>
        {`收费会事先书面告知。自收到通知之日起 ${periods.feePayment.length} 个工作日内缴纳；逾期不缴的，视为放弃申请。${payWay ? `缴费的办法：${payWay}。` : ''}`}
      </p>
    </section>
  );
}

function Remedies({ organ, today, base }: { organ: OrganRow; today: string; base: string }) {
  const { settings } = organ;
  const body = settings.reconsideration_body || '上一级行政机关或者本级人民政府依法确定的行政复议机关';
  const court = settings.court || '有管辖权的人民法院';
  const appeal = `自收到答复之日起 ${periods.reconsideration.length} 日内向${body}申请行政复议`;
  const first = remedyClassOf({ kind: 'DENY_PROCESS', items: [] }, today, settings) === 'P';
  return (
    <section aria-labelledby="remedies">
      <h2 id="remedies">六、监督和救济</h2>
      <ul>
        {first && (
          <li>{`对不予公开的答复不服的，应当先申请行政复议：${appeal}；对复议决定不服的，自收到决定书之日起 ${periods.litigationAfterReconsideration.length} 日内向${court}起诉。`}</li>
        )}
        <li>{`对${first ? '其他' : ''}答复不服的，可以${appeal}，或者自收到答复之日起 ${periods.litigation.length} 个月内向${court}起诉。`}</li>
        {settings.reconsideration_online && (
          <li>
            在网上申请行政复议：
            {/^https?:\/\//.test(settings.reconsideration_online) ? (
              <a href={settings.reconsideration_online} rel="noreferrer">
                {settings.reconsideration_online}
              </a>
            ) : (
              settings.reconsideration_online
            )}
          </li>
        )}
        <li>
          认为本机关没有依法公开或者答复的，可以<a href={`${base}/complaint`}>投诉和举报</a>
          {`（条例${regulation.remedies}）`}
          {settings.supervisor && `，监督机关是${settings.supervisor}`}
          {settings.supervisor_phone && (
            <>
              ，电话 <span className="nb">{settings.supervisor_phone}</span>
            </>
          )}
          。
        </li>
      </ul>
      <p className="muted">以答复书上写明的机关和期限为准。</p>
    </section>
  );
}
