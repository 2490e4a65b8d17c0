import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/** The system user that runs the server. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The user to run the server as, or null to run it as ourselves. PostgreSQL refuses root, so root runs it as the owner
 * of a cluster that exists already, else as `mingce` (made when missing), else as `nobody`.
 */
export function serverAccount(cluster?: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (cluster && existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return named('mingce') ?? made() ?? named('nobody') ?? { uid: 65534, gid: 65534 };
}

/** Makes the system user; null where there is no useradd, or the system's user list is read-only. */
function made(): Account | null {
  spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      'mingce',
    ],
    {
      stdio: 'ignore',
      env: { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` },
    },
  );
  return named('mingce');
}

function named(name: string): Account | null {
  if (!existsSync('/etc/passwd')) return null;
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find((line) => line[0] === name);
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

/** Whether an account can walk to a path: every folder above it lets it through. */
export function reaches(account: Account, path: string): boolean {
  for (let at = path, up = parent(at); ; at = up, up = parent(at)) {
    if (existsSync(at)) {
      const { mode, uid, gid } = statSync(at);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (up === at) return true;
  }
}

const parent = (path: string): string => path.replace(/\/[^/]*$/, '') || '/';
