import type { Context } from 'hono';
import { mediaTypes } from '../../../documents/write/formats.ts';
import { dayInChina } from '../../../domain/calendar/day.ts';
import { fillLetter } from '../../../domain/letter/fill.ts';
import { letterFor } from '../../../domain/letter/letter-for.ts';
import { withWording } from '../../../domain/letter/wording.ts';
import { printedPaper } from '../../../domain/request/case/papers/paper.ts';
import { SentenceError } from '../../../domain/sentence-error.ts';
import { paperOrganOf } from '../../../store/request/case-papers.ts';
import { portalPaper, portalRelease } from '../../../store/request/portal-paper.ts';
import { attachment } from '../../api/files.ts';
import type { Env } from '../../context.ts';
import { notFound } from '../../errors.tsx';
import { openedCase } from './visitor.ts';

const send = (c: Context<Env>, bytes: Uint8Array, type: string, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': attachment(name),
    'X-Content-Type-Options': 'nosniff',
  });

/** The blank form (申请表), to be printed and filled in by hand. */
export async function blankForm(c: Context<Env>, format: 'pdf' | 'docx'): Promise<Response> {
  const organ = c.get('organ');
  const on = dayInChina(c.get('server').house.now());
  const { wording, ...letterOrgan } = paperOrganOf(organ);
  const filled = fillLetter(
    withWording(letterFor('D01', on)!, wording.D01 ?? {}),
    {},
    { organ: letterOrgan, on, docNo: null, servedOnline: false, seal: false },
  );
  if ('problems' in filled) throw new SentenceError(filled.problems[0]!.message);
  const bytes = await c.get('server').apart.run('letter', [filled.document, format]);
  return send(c, bytes, mediaTypes[format], `政府信息公开申请表.${format}`);
}

/** A document of the case that this browser has open, if it was made for the applicant. */
export async function paperFile(c: Context<Env>, version: number): Promise<Response> {
  const { house } = c.get('server');
  const id = await openedCase(c);
  const found = id && (await portalPaper(house, house.db, c.get('organ'), id, version));
  if (!found) return notFound(c);
  const printed = printedPaper(found.paper);
  if ('problems' in printed) throw new SentenceError(printed.problems[0]!.message);
  const name = `${found.label}${found.docNo ? ` ${found.docNo}` : ''}.pdf`;
  return send(c, await c.get('server').apart.run('letter', [printed.document, 'pdf']), mediaTypes.pdf, name);
}

/** The cleaned copy of an attachment of the reply; the original never leaves. */
export async function releaseFile(c: Context<Env>, no: number): Promise<Response> {
  const { house } = c.get('server');
  const id = await openedCase(c);
  const found = id && (await portalRelease(house, house.db, c.get('organ'), id, no));
  const bytes = found && (await house.caseFiles.get(found.digest));
  return bytes ? send(c, bytes, 'application/octet-stream', found.name) : notFound(c);
}
