import { receivingChannels } from '../../../../law/register/labels.ts';
import { receiptRules } from '../../../../law/request/terms.ts';
import type { Channel } from '../../../domain/request/case/terms.ts';

const meaning: Record<Channel, string> = {
  in_person: '提交之日就是收到申请之日，期限从次日起计算。',
  post_signed: '本机关签收之日就是收到申请之日。',
  post_plain: '不要签收的信函，要在收到的当天与申请人确认；确认之日才是收到申请之日。',
  online: '双方确认之日是收到申请之日；登记后请尽快确认。',
  fax: '双方确认之日是收到申请之日；登记后请尽快确认。',
};

/** The channels, each with what it means for the day of receipt (条例 Art. 31). */
export const channels = receivingChannels.map(({ key, label }) => ({
  key,
  label,
  meaning: meaning[key],
  /** The receipt is printed after the confirmation. */
  confirms: receiptRules[key] === 'confirmation',
}));
