import { autonomousPrefectures, prefectureCities, provinces } from '../../../law/places/rule-makers.ts';
import type { OrganLevel } from './level.ts';

const cities = new Set(Object.values(prefectureCities).flat());
const provinceNames = new Set<string>(provinces.flatMap(({ short, full }) => [short, full]));
const prefectures = new Set<string>(autonomousPrefectures.flatMap(({ short, full }) => [short, full]));
const provinceFirst = new RegExp(`^(?:${provinces.map(({ full }) => full).join('|')})(?=.)`);
const cityFirst = new RegExp(`^(?:${[...cities].map((city) => `${city}市`).join('|')}|.{2,12}?自治州)(?=.)`);

/** Organs of the State Council: they may make 规章 and have no place in their name. */
const ofTheState = /^(?:国务院|中华人民共和国|国家|中国|全国|海关总署$|审计署$)/;
const stateBranch = /(?:省|市|县|区|州|盟|旗|中队|支队|大队|调查队|分局|分行|支局|中心支行)/;

const zones = /(?:开发|高新|新|园|实验|示范|合作|保税|度假|景|风景|保护|试验|管理|产业|集聚|工业|功能|商务|城)区$/;
const departments =
  /(?:局|委|委员会|管委会|办|办公室|办公厅|办事处|厅|院|校|大学|学校|中心|所|站|队|署|处|社|馆|会|部门|公司|集团|分行|支行|法庭|银行)$/;

/**
 * The level that an organ's printed name tells, null where it tells none.
 * A 市 is a city only if it stands in the table of places that may make 规章 (law/places): 邢台市 does, 沙河市 does
 * not and is a county. Organs of the State Council, 地区, 盟 and zones without a people's government give null.
 */
export function inferLevel(organ: string): OrganLevel | null {
  const name = organ.replace(/[\s（(][^）)]*[）)]$/, '').replace(/\s+/g, '');
  if (name === '') return null;
  if (/(?:街道|街道办|街道办事处|地区办事处|街道党工委)$/.test(name)) return 'subdistrict';
  if (ofTheState.test(name)) return stateBranch.test(name) && departments.test(name) ? 'department' : null;
  const government = /(?:人民)?政府$/.test(name);
  const place = name.replace(/(?:人民)?政府$/, '');
  const known = placeLevel(place);
  if (known !== null) return known;
  if (/(?:镇|乡|苏木)$/.test(place)) return 'town';
  if (/(?:地区|盟|行政公署|行署)$/.test(place)) return null;
  if (/(?:县|旗|林区|特区)$/.test(place)) return 'county';
  if (/区$/.test(place)) return government || !zones.test(place) ? 'county' : null;
  if (/市$/.test(place)) return 'county';
  return departments.test(name) ? 'department' : null;
}

/** Provinces, cities and prefectures of the table, with or without the province before them. */
function placeLevel(place: string): OrganLevel | null {
  if (provinceNames.has(place)) return 'province';
  if (place.endsWith('自治区')) return 'province';
  const local = place.replace(provinceFirst, '');
  if (prefectures.has(local) || local.endsWith('自治州')) return 'city';
  if (cities.has(local)) return 'city';
  if (local.endsWith('市')) {
    const within = local.replace(cityFirst, '');
    return cities.has(within.slice(0, -1)) ? 'city' : 'county';
  }
  return null;
}
