import type { Report } from '../report.ts';
import { type Draft, nothing, rule } from './rule.ts';

type Leftover = Report['leftovers'][number];

const kinds: Record<Leftover['kind'], { name: string; remedy: string }> = {
  bookmark: { name: '转换留下的书签标记', remedy: '请删去' },
  tracked_change: { name: '没有接受的修订', remedy: '请在文字处理软件里接受或者拒绝全部修订后再发布' },
  template: { name: '模板里没有改掉的字样', remedy: '请改成本机关的内容' },
  field_code: { name: '没有更新的域代码', remedy: '请更新域或者改成文字' },
};

export const noLeftovers = rule({
  id: 'D-04',
  severity: 'warning',
  words: '没有文字处理软件和模板留下的痕迹（如 _GoBack 书签、Table 1、未接受的修订）',
  source: '公开的文本应当干净、准确',
  find(report, { occasion }) {
    if (report.leftovers.length === 0) return nothing;
    const found: Draft[] = [];
    for (const kind of Object.keys(kinds) as Leftover['kind'][]) {
      const texts = report.leftovers.filter((leftover) => leftover.kind === kind).map(({ text }) => text);
      const [first] = texts;
      if (first === undefined) continue;
      const { name, remedy } = kinds[kind];
      found.push({
        // What is handed in is finished: a gap left in the words is no matter for a reason.
        severity: kind === 'template' && occasion === 'submission' ? 'error' : 'warning',
        where: `正文“${first.slice(0, 30)}”`,
        message: `正文里有${name}${texts.length > 1 ? ` ${texts.length} 处` : ''}（“${first.slice(0, 60)}”）。${remedy}。`,
        evidence: { kind, texts: texts.slice(0, 10), count: texts.length },
      });
    }
    return found;
  },
});
