import { describe, expect, it } from 'vitest';
import { decisions, postings, publications, registers, requests } from '../../domain/register/registers.ts';
import { recordColumns } from './columns.tsx';

const keys = (...given: Parameters<typeof recordColumns>) => recordColumns(...given).map((column) => column.key);

describe('the columns of a list', () => {
  it('leave out personal text and digests', () => {
    for (const register of registers)
      for (const field of register.fields)
        if (field.kind === 'digest' || (field.kind === 'text' && field.personal))
          expect(keys(register, {})).not.toContain(field.key);
    expect(keys(requests, {})).not.toContain('applicant');
  });

  it('leave out the reference that the page tells already', () => {
    expect(keys(postings, {})[0]).toBe('publication_id');
    expect(keys(postings, {}, 'publication_id')).toEqual(['channel', 'posted_on', 'url']);
  });

  it('one of them, and only one, leads to the record', () => {
    const row = { id: '1', version: 1, voided: false, kind: 'admin_licences', channel: 'online' } as never;
    for (const register of [decisions, postings, publications, requests]) {
      const linked = recordColumns(register, {}).filter((column) => {
        const drawn = 'render' in column && column.render ? column.render('admin_licences' as never, row, 0) : null;
        return typeof drawn === 'object' && drawn !== null;
      });
      expect(linked).toHaveLength(1);
    }
  });
});
