import { evidence, evidenceOfKind } from '../../../../law/outcomes/evidence.ts';
import { invalid, type Refusal } from '../../refusal.ts';
import { illegal } from './act.ts';
import type { CaseAround } from './around.ts';
import { discloses } from './kinds.ts';
import type { CaseState, Chosen } from './state.ts';

type Evidence = (typeof evidence)[number]['key'];
type Check = (state: CaseState, chosen: Chosen, around: CaseAround) => string | null;

const objections: readonly unknown[] = ['objects', 'partly'];

/** What the file must show for a kind of reply. What is not here stands in the words of the decision. */
const checks: Partial<Record<Evidence, Check>> = {
  search: ({ searches }) => {
    if (searches.length === 0) return '还没有检索记录，不能答复“信息不存在”。请先“记录检索”，再选答复类型。';
    if (searches.at(-1)!.found === 'none') return null;
    return '最近一次检索记录是“检索到”，不能答复“信息不存在”。请核对，需要时重新检索并记录。';
  },
  third_party: ({ consultations }) => {
    const asked = consultations.filter(({ of, opinion }) => of === 'third_party' && opinion !== null);
    if (asked.length === 0) return '还没有征求第三方的意见，不能以第三方合法权益为由不予公开。请先“征求第三方意见”。';
    if (asked.some(({ opinion }) => opinion !== 'consents')) return null;
    return '第三方都同意公开，不能以第三方合法权益为由不予公开。请另选答复类型。';
  },
  items: (_state, { items }) => {
    const given = items.filter(discloses).length + items.filter(({ kind }) => kind === 'GRANT_PUBLISHED').length;
    if (items.some(({ kind }) => kind === 'PARTIAL')) return '分项里不能再选“部分公开”。请写明每一项怎样答复。';
    if (given > 0 && given < items.length) return null;
    return '部分公开要分项写明：至少一项公开，至少一项不公开，各有依据。';
  },
  earlier_reply: (state, { earlier }, around) => {
    if (earlier === null) return '请选此前已经答复的那件申请。';
    const other = earlier === state.id ? null : around.otherCase(earlier);
    if (!other || other.voided) return '没有找到此前的那件申请，或者它已经作废。请核对。';
    return other.replied ? null : `${other.number} 还没有答复，不能作为此前的答复。请核对。`;
  },
};

/** Why a decision cannot be made on what the file holds; null where it can. */
export function missingEvidence(state: CaseState, chosen: Chosen, around: CaseAround): Refusal | null {
  const parts = [chosen, ...chosen.items.map((item) => ({ ...chosen, ...item, items: [] }))];
  if (chosen.kind !== 'PARTIAL' && chosen.items.length > 0)
    return invalid([{ field: 'items', message: '只有部分公开才分项。请清空分项，或者把答复类型改为“部分公开”。' }]);
  for (const part of parts)
    for (const key of evidenceOfKind[part.kind] ?? []) {
      if (key === 'items' && part !== chosen) continue;
      const said = checks[key]?.(state, part, around);
      if (said) return illegal(said, evidence.find((one) => one.key === key)!.article);
    }
  return unheardObjection(state, chosen);
}

/** 条例 Art. 32: what a third party objects to is given only for the public interest. */
function unheardObjection({ consultations }: CaseState, chosen: Chosen): Refusal | null {
  const withheld = chosen.items.some(({ kind }) => kind === 'DENY_THIRD_PARTY');
  if (!discloses(chosen) || withheld || chosen.public_interest) return null;
  if (!consultations.some(({ of, opinion }) => of === 'third_party' && objections.includes(opinion))) return null;
  return illegal(
    '第三方不同意公开。认为不公开会对公共利益造成重大影响的，请选明“公共利益”并写明理由，书面告知第三方；不是的，请不予公开或者区分处理。',
    evidence.find(({ key }) => key === 'third_party')!.article,
  );
}
