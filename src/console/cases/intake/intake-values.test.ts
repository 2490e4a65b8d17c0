import { describe, expect, it } from 'vitest';
import { intakeOf } from './intake-values.ts';

const typed = {
  act: 'register',
  channel: 'in_person',
  wanted: '青石县某项演示信息',
  doc_no: ' ',
  applicants: [{ kind: 'legal_other', name: '演示协会', unit: '旧的', contact: '演示乙' }, undefined],
  agent: { name: '演示丙' },
};

describe('a paper request as it is sent', () => {
  it('is without what is empty, and an organisation is without what only persons have', () => {
    expect(intakeOf(typed)).toEqual({
      channel: 'in_person',
      wanted: '青石县某项演示信息',
      applicants: [{ kind: 'legal_other', name: '演示协会', contact: '演示乙' }, {}],
    });
  });

  it('has an agent only where there is one', () => {
    expect(intakeOf({ ...typed, has_agent: true }).agent).toEqual({ name: '演示丙' });
  });
});
