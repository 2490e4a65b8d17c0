/** Radicals that PDF fonts put in place of the characters that look the same; Unicode gives these no equivalent. */
const radicals: Record<string, string> = {
  '⺟': '母', '⺠': '民', '⺩': '王', '⺫': '目', '⺮': '竹', '⺼': '肉', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角',
  '⻉': '贝', '⻋': '车', '⻑': '長', '⻓': '长', '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风',
  '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄',
  '⻫': '齊', '⻬': '齐', '⻮': '齿', '⻯': '龍', '⻰': '龙', '⻳': '龟',
};

/** Radicals as the characters that were meant, so that words can be found and read. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (char) => radicals[char] ?? char.normalize('NFKC'));
