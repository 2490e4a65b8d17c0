import { Button, Table } from 'antd';
import type { Appointment, People } from '../../contract/people.ts';
import type { Account } from '../../contract/session.ts';
import { posts } from '../../domain/organ/posts.ts';
import { useHere } from '../shell/organ.ts';

const postLabel = (post: string): string => posts.find(({ key }) => key === post)?.label ?? post;

/** Each account with the posts that it holds here. */
export function PeopleTable({
  people,
  onAppoint,
  onEnd,
  onPassword,
}: {
  people: People;
  onAppoint: (account: Account) => void;
  onEnd: (appointment: Appointment, account: Account) => void;
  onPassword: (account: Account) => void;
}) {
  const { session } = useHere();
  const over = (appointment: Appointment) => appointment.to_day !== null && appointment.to_day < session.today;
  return (
    <Table
      className="register-table"
      rowKey="id"
      size="middle"
      dataSource={people.accounts}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 780 }}
      locale={{ emptyText: <p className="empty">还没有账号。先新建账号，再安排岗位。</p> }}
      columns={[
        { title: '姓名', dataIndex: 'name', width: 140 },
        { title: '账号', dataIndex: 'username', width: 130 },
        {
          title: '在本机关的岗位',
          key: 'posts',
          render: (_, account) => {
            const held = people.appointments.filter((appointment) => appointment.account === account.id);
            if (held.length === 0) return <span className="quiet">没有岗位</span>;
            return (
              <ul className="lines posts">
                {held.map((appointment) => (
                  <li key={appointment.id} className={over(appointment) ? 'quiet' : ''}>
                    <span className="spaced">
                      <span>{postLabel(appointment.post)}</span>
                      <span className="quiet">
                        <span className="unbroken">{appointment.from_day}</span> 起
                        {appointment.to_day && (
                          <>
                            ，到 <span className="unbroken">{appointment.to_day}</span>
                          </>
                        )}
                      </span>
                    </span>
                    {!appointment.to_day && (
                      <Button size="small" onClick={() => onEnd(appointment, account)}>
                        结束
                        <span className="hidden-words">
                          {account.name}的{postLabel(appointment.post)}任职
                        </span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            );
          },
        },
        {
          title: '操作',
          key: 'act',
          width: 210,
          render: (_, account) => (
            <span className="row-acts">
              <Button size="small" onClick={() => onAppoint(account)}>
                安排岗位
                <span className="hidden-words">给{account.name}</span>
              </Button>
              {account.id !== session.account.id && (
                <Button size="small" onClick={() => onPassword(account)}>
                  重设密码
                  <span className="hidden-words">给{account.name}</span>
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
