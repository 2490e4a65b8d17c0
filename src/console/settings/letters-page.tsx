import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { letters } from '../../../law/letters/index.ts';
import { isValidOn } from '../../domain/letter/letter-for.ts';
import { wordingOf } from '../../domain/organ/decider.ts';
import '../cases/cases.css';
import { PageHead } from '../parts/page-head.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';
import { LetterWording } from './letter-wording.tsx';

/** 文书文字: an organ's own wording of its documents. */
export function LettersPage() {
  const { can, organ, session } = useHere();
  const [search, setSearch] = useSearchParams();
  if (!can('organ.configure')) return <NoSuchPage />;
  const worded = letters.filter(
    (letter) => isValidOn(letter, session.today) && letter.blocks.some((block) => 'key' in block),
  );
  const own = wordingOf(organ.settings);
  const chosen = worded.find(({ id }) => id === search.get('letter')) ?? worded[0]!;
  return (
    <>
      <p className="trail">
        <Link to="/settings">机关设置</Link>
      </p>
      <PageHead
        title="文书文字"
        note="各种文书都有现成的文字。要按本地的格式文本改的，在这里改；救济告知和表格不能改。"
      />
      <search className="filters">
        <Select
          aria-label="哪一种文书"
          className="letter-choice"
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={chosen.id}
          options={worded.map(({ id, label }) => ({ value: id, label: `${label}${own[id] ? '（已改）' : ''}` }))}
          onChange={(letter: string) => setSearch({ letter }, { replace: true })}
        />
      </search>
      <LetterWording key={chosen.id} letter={chosen} own={own[chosen.id] ?? {}} />
    </>
  );
}
