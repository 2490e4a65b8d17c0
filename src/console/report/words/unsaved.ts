import type { Draft } from '../../../contract/drafts.ts';
import type { ProsePart, ReportProse } from '../../../domain/report/writing.ts';

/**
 * Words that are not saved yet, and the saved words that they were begun on. Other acts on a report count its version
 * up as well, so that the version alone does not tell whether somebody else wrote.
 */
export interface Unsaved {
  begun: ReportProse;
  prose: ReportProse;
}

/** The same in this browser; `kept` is when the server last kept them, by its clock, or null. */
export interface InBrowser extends Unsaved {
  kept: string | null;
}

export const sameWords = (a: ReportProse, b: ReportProse): boolean =>
  (Object.keys(a) as ProsePart[]).every((part) => a[part] === b[part]);

/** Whether somebody saved other words since these were begun. */
export const overtaken = (unsaved: Unsaved | null, saved: ReportProse): boolean =>
  unsaved !== null && !sameWords(unsaved.begun, saved) && !sameWords(unsaved.prose, saved);

/**
 * What to go on with when a report is opened: what this browser holds, or, where the server has something newer, that.
 * `aside` is then what this browser held. Clocks of two computers are not compared: what was kept here is known by the
 * server's own time.
 */
export function opened(
  browser: InBrowser | null,
  server: Draft,
  saved: ReportProse,
): { unsaved: InBrowser | null; elsewhere: boolean; aside: InBrowser | null } {
  const there = readUnsaved(server);
  const here = { unsaved: browser, elsewhere: false, aside: null };
  if (!there || sameWords(there.prose, saved)) return here;
  if (browser && sameWords(browser.prose, there.prose)) return { ...here, unsaved: { ...browser, kept: there.kept } };
  if (browser?.kept && browser.kept >= there.kept) return here;
  return { unsaved: there, elsewhere: true, aside: browser };
}

function readUnsaved({ content, saved_at }: Draft): (InBrowser & { kept: string }) | null {
  if (content === null || saved_at === null) return null;
  try {
    const { begun, prose } = JSON.parse(content) as Unsaved;
    return begun && prose ? { begun, prose, kept: saved_at } : null;
  } catch {
    return null;
  }
}
