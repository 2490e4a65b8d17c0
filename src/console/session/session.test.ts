import { describe, expect, it } from 'vitest';
import { wantedPage } from './session.ts';

describe('the page after signing in', () => {
  it('is the one that was asked for', () => {
    expect(wantedPage('/reports/2024?cell=proactive.admin_licences')).toBe(
      '/reports/2024?cell=proactive.admin_licences',
    );
  });

  it.each([null, '', '//elsewhere.example', 'https://elsewhere.example', '/sign-in?next=/'])(
    'is 今天 when %s was given',
    (next) => {
      expect(wantedPage(next)).toBe('/');
    },
  );
});
