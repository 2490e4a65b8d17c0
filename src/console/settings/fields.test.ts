import { expect, it } from 'vitest';
import { organSettingsSchema } from '../../domain/organ/decider.ts';
import { groups } from './fields.ts';

it('the settings page has every setting that may be changed, once', () => {
  const keys = groups.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect([...keys].sort()).toEqual(Object.keys(organSettingsSchema.shape).sort());
});
