import type { Context } from 'hono';
import { logger } from '../../../log.ts';
import { isAway, mayBeWritten, noRoom } from '../../../store/away.ts';
import type { OrganRow } from '../../../store/database.ts';
import { addressOf } from '../../address.ts';
import { BodyFault } from '../../body/fault.ts';
import type { Env } from '../../context.ts';
import { comeAgain } from '../../errors.tsx';
import { inOrgan, organSeen } from '../../guards.ts';
import { type Given, mostOfForm, mostOfText, readGiven } from './body.ts';
import type { Said } from './controls.tsx';

/** A form on its way in. */
export interface Taken {
  given: Given;
  /** Whether its address may hand in one more now; its files were not taken otherwise. */
  within: boolean;
  /** Set as soon as what the form asks for is written, when only the page that tells it may still fail: what to do then. */
  written?: string;
}

export type Take = (c: Context<Env>, taken: Taken) => Response | Promise<Response>;

/** Shows a form again as it was typed. It asks nothing of the database. */
export type GiveBack = (organ: OrganRow, given: Given, said: Said) => string;

/**
 * Takes a form. It is read before anything else is done, so that whatever fails then, be it the database, the page
 * comes back with all that was typed.
 */
export const takingForm =
  ({ withFiles }: { withFiles: boolean }, take: Take, giveBack: (c: Context<Env>) => GiveBack) =>
  async (c: Context<Env>): Promise<Response> => {
    const within = await c.get('server').limiter('submit', addressOf(c));
    const given = await readGiven(c, withFiles && within ? mostOfForm : mostOfText);
    if (!within) given.files = [];
    const taken: Taken = { given, within };
    try {
      let found = false;
      const refusal = await inOrgan(c, async () => {
        found = true;
      });
      return found ? await take(c, taken) : (refusal as Response);
    } catch (error) {
      if (error instanceof BodyFault) throw error;
      const away = isAway(error);
      if (away) logger().warn({ why: (error as Error).message, path: c.req.path }, 'a form was given back');
      else logger().error({ err: error, path: c.req.path }, 'a form was given back');
      const full = noRoom(error);
      if (away || full) c.header('Retry-After', String(comeAgain));
      const lost = given.files.length > 0 ? '新选的附件没有收下，到时请再选一次。' : '';
      const said = taken.written
        ? { tag: '已经登记', text: `已经登记，只是下一页暂时打不开。${taken.written}` }
        : mayBeWritten(error)
          ? { tag: '没有办完', text: unsure + lost }
          : (away ? gone : full ? noPlace : broken) + lost;
      const organ = c.get('organ') ?? organSeen(c.get('server').house, c.req.param('organ') ?? '');
      return c.html(giveBack(c)(organ, given, said), away || full ? 503 : 500);
    }
  };

const still = '填写的内容都还在这一页上，请不要关闭：';
const gone = `数据库暂时没有应答，没有提交，服务器上什么都没有存下。${still}过一会儿再按一次按钮；急的话，请先抄下或者打印这一页。`;
const noPlace = `服务器的磁盘已满，没有提交，服务器上什么都没有存下。${still}过一会儿再按一次按钮；急的话，请打受理机构的电话。`;
const broken = `服务器出了差错，没有提交。${still}过一会儿再按一次按钮；仍然不行的，请打受理机构的电话。`;
const unsure = `数据库在写入的时候断开了，可能已经登记，也可能没有。${still}过一会儿再按一次按钮，同一张表不会登记两次。`;
