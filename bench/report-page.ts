import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '../src/demo/cejing-2024.ts';
import { seedDemo } from '../src/demo/seed.ts';

import { app } from '../src/server/app.ts';
import { authOf } from '../src/server/auth.ts';
import { openEngine } from '../src/store/engine/index.ts';
import { openHouseAt } from '../src/store/house.ts';
import { configureOrgan, organByCode } from '../src/store/organ.ts';
import { testApart } from '../test/support/apart.ts';
import { type Line, milliseconds, type Scale, type Timing, timing } from './measure.ts';

const origin = 'http://localhost';

/** A report's public page and its workbench: made anew after every act, and asked for again when nothing happened. */
export async function benchReportPage(at: Scale): Promise<Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  const engine = await openEngine({ dataDir, durable: false });
  const house = await openHouseAt(engine.url, { dataDir, now: () => new Date('2025-02-10T02:00:00Z') });
  try {
    const auth = authOf(house, { origin: () => origin, secure: false });
    await seedDemo(house, auth);
    const { organ_id } = (await organByCode(house.db, 'cejing'))!;
    const server = app(
      { house, auth, limiter: () => true, channels: [], demoAccounts: [], apart: testApart() },
      { consoleDir: join('dist', 'console') },
    );
    const signedIn = await server.request(`${origin}/api/v1/session`, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'jingban', password: demoPassword }),
    });
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
    const lines: Line[] = [];
    for (const [name, path] of [
      ['年报的公开页面', '/organs/cejing/reports/2024'],
      ['年报的工作台', '/api/v1/organs/cejing/reports/2024'],
    ] as const) {
      const ask = async (status: number, held?: string): Promise<{ took: number; tag: string }> => {
        const headers = { Cookie: cookie.join('; '), ...(held ? { 'If-None-Match': held } : {}) };
        const start = performance.now();
        const answer = await server.request(origin + path, { headers });
        await answer.text();
        const took = performance.now() - start;
        if (answer.status !== status) throw new Error(`${path}: ${answer.status}`);
        return { took, tag: answer.headers.get('ETag')! };
      };
      const times: [number[], number[], number[]] = [[], [], []];
      for (let i = -at(20, 0); i < at(200, 2); i++) {
        await configureOrgan(house, 'bench', organ_id, { contact_phone: `000-${i + 1000}` });
        const anew = await ask(200);
        const again = await ask(200);
        const unchanged = await ask(304, again.tag);
        if (i >= 0) for (const [n, one] of [anew, again, unchanged].entries()) times[n]!.push(one.took);
      }
      const [anew, again, unchanged] = times.map(timing) as [Timing, Timing, Timing];
      const share = again.median / anew.median;
      lines.push({
        name: `${name}：没有新的办理时再看，与重新做一次相比`,
        measured: `${share.toFixed(2)}×　${milliseconds(again)} / ${milliseconds(anew)}；浏览器已有时 ${milliseconds(unchanged)}`,
        wanted: '≤ 0.6×',
        reached: share <= 0.6,
      });
    }
    return lines;
  } finally {
    await house.close();
    await engine.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
