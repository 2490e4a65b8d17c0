import { Drawer } from 'antd';
import type { CaseView } from '../../../contract/cases.ts';
import type { PermittedAct } from '../../../domain/request/case/next.ts';
import { ActForm } from './act-form.tsx';
import { judgesDraft, makesPaper, type Typed } from './values.ts';

/** One step of a case: its form and, where it makes or judges a document, the document beside it. */
export function ActDrawer({
  page,
  act,
  first,
  onClose,
  onSwitch,
}: {
  page: CaseView;
  act: Pick<PermittedAct, 'key' | 'title'>;
  /** What the form begins with, where something led here. */
  first?: Typed | undefined;
  onClose: () => void;
  /** Another act fits better. */
  onSwitch: (act: string) => void;
}) {
  const wide = makesPaper(act.key) || judgesDraft(act.key);
  return (
    <Drawer
      open
      title={`${act.title}：${page.number}`}
      size={wide ? 1160 : 620}
      onClose={onClose}
      rootClassName="act-drawer"
    >
      <ActForm key={act.key} page={page} act={act} first={first} onDone={onClose} onSwitch={onSwitch} />
    </Drawer>
  );
}
