import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, elements } from '../xml/scan.ts';

/** Parts that live on a pivot table. */
const dependents = new Set('pivotTable pivotCacheDefinition slicerCache slicer timelineCache timeline'.split(' '));

/** What a pivot table was counted from: the whole list is kept behind the few numbers that are seen. */
export const pivotCaches: Check<OfficePackage> = {
  find: (file) =>
    [...new Set(file.parts.flatMap((source) => file.linked(source, 'pivotCacheDefinition')))].map((name) => {
      const source = elements(file.xml(name), new Set(['worksheetSource']))[0]?.tag ?? '';
      const records = file
        .linked(name, 'pivotCacheRecords')
        .reduce((sum, part) => sum + elements(file.xml(part), new Set(['r'])).length, 0);
      const from = [attribute(source, 'sheet'), attribute(source, 'ref') ?? attribute(source, 'name')]
        .filter(Boolean)
        .join('!');
      return {
        kind: 'pivot_cache',
        where: '数据透视表',
        sample: mask('pivot_cache', `${from || '外部数据'}，${records} 条记录`),
      };
    }),
  clean(file) {
    for (const source of file.parts) file.unlink(source, ({ type }) => dependents.has(type));
  },
};
