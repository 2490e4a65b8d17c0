import type { Channel } from '../domain/notification/choice.ts';
import type { Action } from '../domain/organ/permissions.ts';
import type { Post } from '../domain/organ/posts.ts';
import type { OrganRow } from '../store/database.ts';
import type { House } from '../store/house.ts';
import type { Account } from '../store/people.ts';
import type { Apart } from './apart/pool.ts';
import type { Auth } from './auth.ts';
import type { Place } from './body/room.ts';
import type { Limiter } from './limiter.ts';

/** What every handler can reach. */
export interface Server {
  house: House;
  auth: Auth;
  limiter: Limiter;
  /** Where files from outside are read, and ours are written. */
  apart: Apart;
  /** Addresses of proxies on other machines, whose word on where a request came from is taken. */
  proxies?: readonly string[];
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
    /** Set by `permit`, `permitCase` and `inOrgan`. */
    organ: OrganRow;
    /** What the account may do in that organ today, and the posts it holds there: set by `permit` and `permitCase`. */
    may: (action: Action) => boolean;
    posts: readonly Post[];
    nonce: string;
    /** What the body of this request may hold in memory: set by `bodyLimit`. */
    place: Place;
  };
}
