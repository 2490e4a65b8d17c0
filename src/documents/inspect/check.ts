import type { Finding } from './kinds.ts';

/** One check of one kind of file: finds what must not leave, and takes it out of the file in memory. */
export interface Check<File> {
  find(file: File): Finding[];
  /** Absent where only a person can. Takes out everything that `find` gave, and nothing that is seen. */
  clean?(file: File): void;
}
