import { readFileSync } from 'node:fs';

/** One process for good: its number, and on Linux its start, because numbers come again (always, in a container). */
export function markOf(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

/** Whether the process that wrote a mark still lives. */
export function lives(mark: string): boolean {
  const [pid, start = ''] = mark.trim().split(' ');
  if (!pid || !running(Number(pid))) return false;
  return start === '' || start === startOf(Number(pid));
}

/** Whether a process of this number runs, whoever owns it. */
export function running(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ticks from boot to the process's start; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces: count from behind it. The start is the 22nd field, the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
