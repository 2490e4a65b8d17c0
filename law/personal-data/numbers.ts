/** First two digits of a citizen's number (GB/T 2260), with 83 for residents from Taiwan and 9x for permanent residents. */
export const idRegions: readonly string[] =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  );

/** Weights and check characters of a citizen's number: GB 11643-1999, MOD 11-2. */
export const idWeights: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export const idCheckCharacters = '10X98765432';

/** Digits and weights of a unified social credit code: GB 32100-2015, MOD 31. Such a code is no personal number. */
export const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const creditWeights: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** First three digits of mobile numbers in use: 电信网编号计划 (2017 年版) and the numbers given out since. */
export const mobileStarts = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])/;

/** Card numbers by their first digits and length (ISO/IEC 7812; 62 is UnionPay, 9558 and 955880 the old ICBC cards). */
export const cardNumbers: readonly RegExp[] = [
  /^62\d{14,17}$/,
  /^4\d{15}$/,
  /^5[1-5]\d{14}$/,
  /^(?:9558|60[13]|68[0-9]|69[0-9])\d{12,15}$/,
];

/** Provinces on licence plates: GA 36-2018. */
export const platePlaces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
