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
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A container without an init leaves the dead unburied: they have a number, but do nothing any more.
  return !['Z', 'X'].includes(statOf(pid)[0] ?? '');
}

/** Ticks from boot to the process's start; empty where the system does not tell. */
const startOf = (pid: number): string => statOf(pid)[19] ?? '';

/** The fields of Linux's /proc/PID/stat from the third (the state) on; empty on other systems. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before them is in brackets and may hold spaces and brackets itself.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
