import type { Welcome } from '../../contract/session.ts';

type DemoAccount = Welcome['demoAccounts'][number];

/** The accounts of the demo, where the data are the demo's; one click fills the form. */
export function DemoAccounts({
  accounts,
  chosen,
  onPick,
}: {
  accounts: DemoAccount[];
  chosen: string;
  onPick: (account: DemoAccount) => void;
}) {
  if (accounts.length === 0) return null;
  return (
    <section className="demo-box" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">演示账号</h2>
      <p>这里的机关数据和人员都是编造的，供试用。点一个账号，账号和密码会填到上面。</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" aria-pressed={chosen === account.username} onClick={() => onPick(account)}>
              {account.username}
              <span>{account.post}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
