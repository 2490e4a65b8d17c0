import type { Context } from 'hono';
import { type Form, readForm } from '../../body/form.ts';
import { mostBytes } from '../../case-files.ts';
import type { Env } from '../../context.ts';

export type Given = Form;

/** The most of a form that is read with its files, and without them, in bytes. */
export const mostOfForm = 110 * 1024 * 1024;
export const mostOfText = 24 * 1024 * 1024;

/** Reads a form of the portal, up to `most` bytes of it. */
export const readGiven = (c: Context<Env>, most: number): Promise<Given> =>
  readForm(c, { form: most, text: mostOfText, file: mostBytes });
