import type { Channel } from '../domain/notification/choice.ts';
import { SentenceError } from '../domain/sentence-error.ts';

/** What is sent: a mail takes the subject and the text, a short message takes `sms`. */
export interface Message {
  /** The same for every try at the same message, so that a mail that arrives twice is known for one. */
  id: string;
  subject: string;
  text: string;
  sms: string;
}

/** Sends to one address. Throws SendError. */
export interface Sender {
  channel: Channel;
  send(to: string, message: Message): Promise<void>;
}

/** A message that did not leave, or of which that is not known; the message is a sentence without addresses or secrets. */
export class SendError extends SentenceError {}

/** Milliseconds after which a try is given up: well below the shortest pause between two tries. */
export const sendTimeout = 60_000;
