import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { configureOrgan, organByCode } from '../../src/store/organ.ts';
import { letterSettings } from './cases.ts';
import { type Live, live } from './live.ts';

/** A server whose organ has all the settings that documents ask for. */
export async function liveDesk(): Promise<Live> {
  const at = await live();
  const organ = (await organByCode(at.house.db, 'cejing'))!;
  const configured = await configureOrgan(at.house, 'tester', organ.organ_id, letterSettings);
  if (!configured.ok) throw new Error(configured.refusal.sentence);
  return at;
}

/** The form that is open. */
export const drawer = (page: Page) => page.getByRole('dialog').last();

/** Chooses an option of a field of the open form. */
export async function choose(page: Page, field: string | RegExp, option: string): Promise<void> {
  await drawer(page).getByRole('combobox', { name: field }).last().click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .getByText(option, { exact: true })
    .click();
}

/** Presses the button of an act on the page of the case, and waits for its form. */
export async function open(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).first().click();
  await drawer(page).getByRole('button', { name: act, exact: true }).waitFor();
}

/** Carries the act of the open form out, and waits until the form is gone. */
export async function carryOut(page: Page, act: string): Promise<void> {
  await drawer(page).getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** An act through the API, as the person of the page. */
export async function act(page: Page, name: string, input: Record<string, unknown> = {}): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const answer = await page.evaluate(
    async ([path, body]) => {
      const response = await fetch(path!, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: body!,
      });
      return { status: response.status, text: await response.text() };
    },
    [`/api/v1/requests/${id}/${name}`, JSON.stringify(input)],
  );
  expect(answer, `${name}: ${answer.text}`).toMatchObject({ status: 200 });
}

/** Waits until the case is in a state. */
export const stage = (page: Page, label: string) => page.locator('.case-tags .stage', { hasText: label }).waitFor();
