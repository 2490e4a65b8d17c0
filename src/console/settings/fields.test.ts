import { expect, it } from 'vitest';
import { organSettingsSchema } from '../../domain/organ/decider.ts';
import { changedSettings, groups, type Settings } from './fields.ts';

it('the settings page has every setting that may be changed, once', () => {
  const keys = groups.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect([...keys].sort()).toEqual(Object.keys(organSettingsSchema.shape).sort());
});

it('only what was changed on the page is sent: what another window saved meanwhile stays as it is', () => {
  const shown = { name: '青石县柳河镇人民政府', contact_phone: '0311-1', request_channels: ['online'] } as Settings;
  expect(changedSettings(shown, { ...shown, request_channels: ['online'] })).toEqual({});
  expect(changedSettings(shown, { ...shown, contact_fax: '0311-2', request_channels: ['online', 'fax'] })).toEqual({
    contact_fax: '0311-2',
    request_channels: ['online', 'fax'],
  });
});
