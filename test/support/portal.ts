import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import type { TestServer } from './server.ts';

export const requestsAt = '/organs/town/requests';

/** What an invented citizen types. The number has the region 11, a day of birth and its check character; it is nobody's. */
export const citizen = {
  side: 'natural',
  name: '演示王某某',
  id_kind: 'id_card',
  id_no: '110101199003070011',
  phone: '13000000000',
  address: '青石县柳河镇演示村1号',
  wanted: '柳河镇2023年村内道路硬化工程施工合同',
  form: 'electronic',
  way: 'online',
} as const;

/** A visitor of the portal: their cookies, their forms. */
export function visitor({ ask }: Pick<TestServer, 'ask'>, base = requestsAt) {
  const cookies = new Map<string, string>();
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s) as [string, string];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const cookie = () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
  const get = async (path: string): Promise<Response> => keep(await ask(base + path, cookie()));
  const page = async (path: string) => load(await (await get(path)).text());
  const post = async (path: string, fields: Iterable<[string, string | File]>): Promise<Response> => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return keep(await ask(base + path, { ...cookie(), method: 'POST', body }));
  };
  return {
    cookies,
    get,
    page,
    post,
    /** Fills in a fresh form and presses a button; `$` is the page that came back. */
    async fill(path: string, fields: Record<string, string>, files: [string, File][] = [], step = 'submit') {
      const form = await page(path);
      const id = form('input[name=id]').attr('value') ?? '';
      return this.send(path, [['id', id], ...Object.entries(fields), ...files, ['step', step]]);
    },
    async send(path: string, fields: Iterable<[string, string | File]>) {
      const response = await post(path, fields);
      const html = await response.clone().text();
      return { response, html, $: load(html) };
    },
  };
}

/** The form, filled in as an invented citizen does. */
export async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('所需政府信息的名称或者内容').fill(citizen.wanted);
  await page.locator('#name').fill(citizen.name);
  await page.getByLabel('证件号码').fill(citizen.id_no);
  await page.getByLabel('联系电话', { exact: true }).fill(citizen.phone);
  await page.getByLabel('电子文件').check();
  await page.getByLabel('网上查看（凭查询码）').check();
}
