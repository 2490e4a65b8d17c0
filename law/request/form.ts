import type { receivingChannels, Term } from '../register/labels.ts';

/** What an applicant proves who they are with. The number of the first two has a check character (GB 11643). */
export const identityPapers = [
  { key: 'id_card', label: '居民身份证' },
  { key: 'residence_permit', label: '港澳台居民居住证' },
  { key: 'travel_permit', label: '港澳居民来往内地通行证、台湾居民来往大陆通行证' },
  { key: 'permanent_residence', label: '外国人永久居留身份证' },
  { key: 'passport', label: '护照' },
  { key: 'other', label: '其他证件' },
] as const satisfies readonly Term[];
export const checkedPapers: readonly string[] = ['id_card', 'residence_permit'];

/** 获取的途径, as one who asks over the website reads them; keys of `deliveryWays`. */
export const receivingWays = [
  { key: 'online', label: '网上查看（凭查询码）' },
  { key: 'post', label: '邮寄' },
  { key: 'email', label: '电子邮件' },
  { key: 'pickup', label: '自行领取' },
  { key: 'fax', label: '传真' },
] as const satisfies readonly Term[];

/** What the guide says of each channel that is open, and from which day a request counts as received (条例 Art. 31). */
export const channelNotes = {
  in_person: {
    how: '到受理机构当面提交申请表。采用书面形式确有困难的，可以口头提出，由工作人员代为填写，经您确认。',
    receipt: '提交之日为收到申请之日。',
  },
  post_signed: {
    how: '用挂号信或者快递寄到受理机构，请在信封上注明“政府信息公开申请”。',
    receipt: '本机关签收之日为收到申请之日。',
  },
  post_plain: {
    how: '用不需要签收的平信寄到受理机构，请在信封上注明“政府信息公开申请”，并在信中写明联系电话。',
    receipt: '受理机构收到当天与您确认，确认之日为收到申请之日。',
  },
  online: {
    how: '在本站填写申请表，提交后当场得到电子回执和查询码。',
    receipt: '双方确认之日为收到申请之日；在本站提交的，以电子回执为确认，就是提交当天。',
  },
  fax: {
    how: '把申请表传真到受理机构，并写明联系电话。',
    receipt: '双方确认之日为收到申请之日。',
  },
} as const satisfies Record<(typeof receivingChannels)[number]['key'], { how: string; receipt: string }>;
