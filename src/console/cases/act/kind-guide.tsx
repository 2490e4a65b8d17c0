import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { kindsByOwnAct } from '../../../../law/outcomes/evidence.ts';
import type { CaseView } from '../../../contract/cases.ts';
import { Guide } from '../../guide/guide.tsx';

/** Leads by questions to a kind of reply, and brings the answer back into the form. */
export function KindGuide({
  page,
  onChoose,
  onSwitch,
}: {
  page: CaseView;
  onChoose: (kind: string) => void;
  onSwitch: (act: string) => void;
}) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const choose = (kind: string) => {
    setOpen(false);
    const own = kindsByOwnAct[kind];
    if (!own) return onChoose(kind);
    const act = page.acts.find(({ key }) => key === own);
    if (act?.permitted) return onSwitch(own);
    message.info(act?.reason ?? '这一种由另外的步骤办理，现在还不能办。', 8);
  };
  return (
    <p className="guide-line">
      <Button size="small" onClick={() => setOpen(true)}>
        不知道选哪一种？一问一答
      </Button>
      <Drawer open={open} title="怎么答复" size={620} onClose={() => setOpen(false)} destroyOnHidden>
        <Guide answers={answers} onGo={setAnswers} onChoose={choose} />
      </Drawer>
    </p>
  );
}
