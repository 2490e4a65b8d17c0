import { expect, it } from 'vitest';
import { lastInWords } from './reminders.ts';

const day = '2024-03-29';

it('what became of the last reminder is said by the clock of China, and why where it did not leave', () => {
  const sent = { channel: 'email', day, sent_at: '2024-03-29T01:05:00Z', failed: null } as const;
  const failed = { channel: 'sms', day, sent_at: null, failed: '短信接口回答 503，短信没有发出。' } as const;
  expect(lastInWords([sent, failed], 'email')).toBe('最近一次：2024年3月29日 09:05 已经发出。');
  expect(lastInWords([sent, failed], 'sms')).toBe('最近一次：2024年3月29日，短信接口回答 503，短信没有发出。');
  expect(lastInWords([], 'sms')).toBeNull();
});
