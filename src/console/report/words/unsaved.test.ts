import { describe, expect, it } from 'vitest';
import { noProse } from '../../../domain/report/writing.ts';
import { type InBrowser, opened, overtaken, sameWords } from './unsaved.ts';

const words = (s6_other: string) => ({ ...noProse, s6_other });
const [saved, mine, theirs] = [words('存'), words('我'), words('他')];
const held = (prose: typeof mine, kept: string | null): InBrowser => ({ begun: saved, prose, kept });
const kept = (prose: typeof mine, saved_at: string) => ({ content: JSON.stringify({ begun: saved, prose }), saved_at });
const [earlier, later] = ['2025-01-10T01:00:00.000Z', '2025-01-10T02:00:00.000Z'];

describe('unsaved words', () => {
  it('are overtaken when other words were saved since they were begun', () => {
    expect(overtaken({ begun: saved, prose: mine }, theirs)).toBe(true);
  });

  it('are not overtaken while the saved words stand, nor when the same words were saved', () => {
    expect(overtaken({ begun: saved, prose: mine }, saved)).toBe(false);
    expect(overtaken({ begun: saved, prose: mine }, mine)).toBe(false);
    expect(overtaken(null, theirs)).toBe(false);
  });
});

describe('a report that is opened', () => {
  const none = { content: null, saved_at: null };

  it('goes on with what this browser holds where the server kept nothing, nothing readable, or what is saved', () => {
    for (const server of [none, { content: '{', saved_at: later }, kept(saved, later)])
      expect(opened(held(mine, null), server, saved)).toEqual({
        unsaved: held(mine, null),
        elsewhere: false,
        aside: null,
      });
    expect(opened(null, none, saved).unsaved).toBeNull();
  });

  it('goes on with what was kept from another place, where that is newer or this browser holds nothing', () => {
    expect(opened(null, kept(theirs, later), saved)).toEqual({
      unsaved: held(theirs, later),
      elsewhere: true,
      aside: null,
    });
    expect(opened(held(mine, earlier), kept(theirs, later), saved)).toEqual({
      unsaved: held(theirs, later),
      elsewhere: true,
      aside: held(mine, earlier),
    });
  });

  it('goes on with this browser where it was the last to keep: what was typed after that is only here', () => {
    expect(opened(held(mine, later), kept(theirs, later), saved)).toMatchObject({ elsewhere: false, aside: null });
    expect(opened(held(mine, later), kept(theirs, later), saved).unsaved).toEqual(held(mine, later));
  });

  it('says nothing where both are the same, and remembers when they were kept', () => {
    expect(opened(held(mine, null), kept(mine, later), saved)).toEqual({
      unsaved: held(mine, later),
      elsewhere: false,
      aside: null,
    });
  });
});

it('words are the same when every part is', () => {
  expect(sameWords(mine, { ...mine })).toBe(true);
  expect(sameWords(mine, { ...mine, preamble: '一' })).toBe(false);
});
