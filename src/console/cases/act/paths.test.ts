import { expect, it } from 'vitest';
import { letterFor } from '../../../domain/letter/letter-for.ts';
import { fieldsOfAct } from './fields.ts';
import { labelAt, pathOf } from './paths.ts';

it('a problem is named by the labels on its way', () => {
  const letter = letterFor('D10', '2025-08-05');
  expect(pathOf('points.0.guidance')).toEqual(['points', 0, 'guidance']);
  expect(labelAt(fieldsOfAct('ask_clarification'), null, 'points.1.guidance')).toBe('补正事项 2，怎样补正');
  expect(labelAt([], letter, 'document.items.0.where')).toBe('已经公开的信息 1，获取方式、途径');
  expect(labelAt([], letter, 'document.nothing')).toBeUndefined();
});
