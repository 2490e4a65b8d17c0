import { SentenceError } from '../domain/sentence-error.ts';

/** A command that cannot go on; the message is the sentence that is printed, `exit` the code. */
export class CommandError extends SentenceError {
  readonly exit: number;
  constructor(sentence: string, exit = 2) {
    super(sentence);
    this.exit = exit;
  }
}
