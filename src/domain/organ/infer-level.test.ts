import { describe, expect, it } from 'vitest';
import { autonomousPrefectures, prefectureCities, provinces } from '../../../law/places/rule-makers.ts';
import { inferLevel } from './infer-level.ts';

const cases: [string, ReturnType<typeof inferLevel>][] = [
  ['沙河市册井镇人民政府', 'town'],
  ['桃江县松木塘镇人民政府', 'town'],
  ['某县某某满族乡人民政府', 'town'],
  ['某旗某某苏木人民政府', 'town'],
  ['深圳市龙岗区某某街道办事处', 'subdistrict'],
  ['某某街道', 'subdistrict'],
  ['北京市朝阳区某某地区办事处', 'subdistrict'],
  ['沙河市人民政府', 'county'],
  ['河北省沙河市人民政府', 'county'],
  ['邢台市沙河市人民政府', 'county'],
  ['重庆市万州区人民政府', 'county'],
  ['乡宁县人民政府', 'county'],
  ['镇原县人民政府', 'county'],
  ['峨边彝族自治县', 'county'],
  ['鄂伦春自治旗人民政府', 'county'],
  ['神农架林区人民政府', 'county'],
  ['六枝特区人民政府', 'county'],
  ['上海市浦东新区人民政府', 'county'],
  ['济源市人民政府', 'county'],
  ['邢台市人民政府', 'city'],
  ['江苏省宿迁市', 'city'],
  ['吉林省吉林市人民政府', 'city'],
  ['镇江市人民政府', 'city'],
  ['景德镇市人民政府', 'city'],
  ['景德镇', 'city'],
  ['新乡市人民政府', 'city'],
  ['萍乡', 'city'],
  ['东莞市人民政府', 'city'],
  ['儋州市人民政府', 'city'],
  ['三沙市人民政府', 'city'],
  ['凉山彝族自治州人民政府', 'city'],
  ['四川省凉山州人民政府', 'city'],
  ['重庆市人民政府', 'province'],
  ['河北省人民政府', 'province'],
  ['广西壮族自治区人民政府', 'province'],
  ['沙河市人民政府办公室', 'department'],
  ['威海市文登区住房和城乡建设局', 'department'],
  ['深圳市龙岗区城市管理和综合执法局', 'department'],
  ['石家庄市教育局', 'department'],
  ['河北省财政厅', 'department'],
  ['湛江市人民政府地方志办公室', 'department'],
  ['国家税务总局沙河市税务局', 'department'],
  ['国家统计局邢台调查队', 'department'],
  ['某某经济技术开发区管理委员会', 'department'],
  ['国家发展和改革委员会', null],
  ['中华人民共和国教育部', null],
  ['中国证券监督管理委员会', null],
  ['阿里地区行政公署', null],
  ['锡林郭勒盟行政公署', null],
  ['某某高新区', null],
  ['', null],
  ['说不出的名字', null],
];

describe('the level that a name tells', () => {
  it.each(cases)('%s is %s', (name, level) => {
    expect(inferLevel(name)).toBe(level);
  });

  it('knows 34 provincial-level places, 293 prefecture-level cities and 30 autonomous prefectures', () => {
    expect(provinces).toHaveLength(34);
    const cities = Object.values(prefectureCities).flat();
    expect(new Set(cities).size).toBe(293);
    expect(cities).toHaveLength(293);
    expect(autonomousPrefectures).toHaveLength(30);
  });
});
