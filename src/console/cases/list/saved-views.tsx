import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useHere } from '../../shell/organ.ts';
import { type CaseListState, narrowed, searchOf, stateOf } from './list-state.ts';
import { addView, removeView, type SavedView, savedViews } from './saved.ts';

/** A person's own views: a list under a name, kept in this browser for this person. */
export function SavedViews({ state, onChoose }: { state: CaseListState; onChoose: (state: CaseListState) => void }) {
  const { session, organ } = useHere();
  const owner = `${session.account.id}.${organ.code}`;
  const [views, setViews] = useState(() => savedViews(localStorage, owner));
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const address = searchOf({ ...state, page: 1 }).toString();
  const here = views.find((view) => view.search === address);
  const choose = ({ search }: SavedView) => onChoose(stateOf(new URLSearchParams(search)));
  const save = () => {
    if (name.trim() === '') return;
    setViews(addView(localStorage, owner, { name: name.trim(), search: address }));
    setNaming(false);
    setName('');
  };
  const items = [
    ...views.map((view) => ({ key: view.name, label: view.name, onClick: () => choose(view) })),
    ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
    ...(here
      ? [
          {
            key: ' remove',
            label: `不再保存“${here.name}”`,
            onClick: () => setViews(removeView(localStorage, owner, here.name)),
          },
        ]
      : [
          {
            key: ' save',
            label: '把现在的筛选存为常用',
            disabled: !narrowed(state) && state.view === 'todo',
            onClick: () => setNaming(true),
          },
        ]),
  ];
  return (
    <>
      <Dropdown autoFocus trigger={['click']} menu={{ items }}>
        <Button icon={<DownOutlined />} iconPlacement="end">
          {here ? here.name : '常用筛选'}
        </Button>
      </Dropdown>
      <Modal
        open={naming}
        title="存为常用筛选"
        okText="保存"
        onOk={save}
        onCancel={() => setNaming(false)}
        destroyOnHidden
      >
        <p className="modal-words">存在这台电脑的浏览器里，只有您用这个账号时看得到。</p>
        <Form layout="vertical">
          <Form.Item label="名称" htmlFor="view-name" required>
            <Input
              id="view-name"
              autoFocus
              maxLength={20}
              value={name}
              onChange={(event) => setName(event.target.value)}
              onPressEnter={save}
            />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
