import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keeperOf } from './keeper.ts';

const at = '2025-01-10T02:32:00.000Z';
const sent = vi.fn<(content: string | null) => Promise<string | null>>();
const said = vi.fn();
const keeper = () => keeperOf(sent, said, { pause: 3_000, again: 15_000 });

beforeEach(() => {
  vi.useFakeTimers();
  sent.mockReset().mockImplementation(async (content) => (content === null ? null : at));
  said.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is kept once, after a pause, as it stands then', async () => {
    const one = keeper();
    one.keep('甲');
    await vi.advanceTimersByTimeAsync(2_000);
    one.keep('甲乙');
    await vi.advanceTimersByTimeAsync(2_900);
    expect(sent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.mock.calls).toEqual([['甲乙']]);
    expect(said.mock.calls).toEqual([[{ at }]]);
    expect(one.waits()).toBe(false);
  });

  it('is kept at once when the page goes away', () => {
    const one = keeper();
    one.flush();
    expect(sent).not.toHaveBeenCalled();
    one.keep('甲');
    one.flush();
    expect(sent.mock.calls).toEqual([['甲']]);
  });

  it('is tried again when keeping failed, and waits meanwhile', async () => {
    sent.mockRejectedValueOnce(new Error('offline'));
    const one = keeper();
    one.keep('甲');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(said.mock.calls).toEqual([['failed']]);
    expect(one.waits()).toBe(true);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(said.mock.calls).toEqual([['failed'], [{ at }]]);
  });

  it('is forgotten after what was on its way, never before', async () => {
    let arrive: (at: string) => void = () => {};
    sent.mockImplementationOnce(() => new Promise((done) => (arrive = done)));
    const one = keeper();
    one.keep('甲');
    one.flush();
    one.forget();
    expect(sent.mock.calls).toEqual([['甲']]);
    arrive(at);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.mock.calls).toEqual([['甲'], [null]]);
    expect(one.waits()).toBe(false);
  });
});
