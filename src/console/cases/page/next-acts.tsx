import { DownOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import type { CaseView } from '../../../contract/cases.ts';
import { Readable } from '../../parts/readable.tsx';
import { nextActs } from '../act/likely.ts';
import type { DoAct } from '../act/values.ts';

/** What can be done now: the likeliest first, others behind 更多; what cannot be done says why when asked. */
export function NextActs({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const [why, setWhy] = useState(false);
  const { next, more } = nextActs(page.state, page.acts);
  const refused = page.acts.filter(({ permitted }) => !permitted);
  return (
    <div className="next-acts">
      <h2 className="hidden-words">下一步</h2>
      <div className="next-buttons">
        {next.map(({ key, title }, i) => (
          <Button key={key} type={i === 0 ? 'primary' : 'default'} onClick={() => onAct(key)}>
            {title}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            autoFocus
            menu={{ items: more.map(({ key, title }) => ({ key, label: title, onClick: () => onAct(key) })) }}
          >
            <Button icon={<DownOutlined />} iconPlacement="end">
              更多
            </Button>
          </Dropdown>
        )}
        {refused.length > 0 && (
          <Button type="link" onClick={() => setWhy(true)}>
            有的步骤不能办，为什么？
          </Button>
        )}
      </div>
      {next.length === 0 && more.length === 0 && <p className="quiet">您的岗位现在没有要办的，可以查看。</p>}
      <Drawer open={why} title="现在不能办的步骤" size={620} onClose={() => setWhy(false)} destroyOnHidden>
        <Readable label="现在不能办的步骤和原因">
          <ul className="refused-acts">
            {refused.map(({ key, title, reason, article }) => (
              <li key={key}>
                <b>{title}</b>
                <p>{reason}</p>
                {article && <p className="quiet">{article}</p>}
              </li>
            ))}
          </ul>
        </Readable>
      </Drawer>
    </div>
  );
}
