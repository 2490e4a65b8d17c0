import type { Channel } from '../domain/notification/choice.ts';
import type { OrganRow } from '../store/database.ts';
import type { House } from '../store/house.ts';
import type { Account } from '../store/people.ts';
import type { Auth } from './auth.ts';
import type { Limiter } from './limiter.ts';

/** What every handler can reach. */
export interface Server {
  house: House;
  auth: Auth;
  limiter: Limiter;
  /** The ways of reminding people that are configured. */
  channels: readonly Channel[];
  /** The demo accounts, while the data are the demo's; they are shown at sign-in and nowhere else. */
  demoAccounts: { username: string; password: string; post: string }[];
}

/** What the guards of a route leave behind for its handler. */
export interface Env {
  Variables: {
    server: Server;
    /** Set by `session`. */
    account: Account;
    /** Set by `permit` and by `inOrgan`. */
    organ: OrganRow;
    nonce: string;
  };
}
