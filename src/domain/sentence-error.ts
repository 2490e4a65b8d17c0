/** An error whose message is a sentence for the person who meets it: what happened, what was kept, what to do. */
export class SentenceError extends Error {}
