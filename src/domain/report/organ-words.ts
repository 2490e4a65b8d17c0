/** How an organ calls itself in its own report (我镇, 我局 …), read from its name. */

/** What follows 我 for each kind of organ, the ending of the name that makes it right, and what else excuses it. */
const kinds = [
  { word: '乡', fits: /(?:乡|苏木)(?:人民政府|政府)?$/ },
  { word: '镇', fits: /镇(?:人民政府|政府)?$/ },
  { word: '街道', fits: /街道|办事处/ },
  { word: '局', fits: /局/ },
  { word: '委', fits: /委/ },
  { word: '厅', fits: /厅/ },
  { word: '院', fits: /院/ },
  { word: '县', fits: /县/ },
] as const;

const ownGovernment = /(?:镇|乡|苏木|街道|街道办事处|县|区|市|旗|州|省)(?:人民政府|政府)?$/;
const town = /(?:镇|乡|苏木)(?:人民政府|政府)?$/;

/** The words for “us” that another kind of organ would use, for an organ of this name: 我乡 for a 镇. */
export function foreignWords(organ: string): string[] {
  const name = organ.replace(/\s+/g, '');
  if (!ownGovernment.test(name) && !/(?:局|委|委员会|厅)$/.test(name)) return [];
  return kinds
    .filter(({ word, fits }) => {
      if (fits.test(name)) return false;
      // A town, a department and a district all lie in some 县 or 市, and may speak of it as theirs.
      if (word === '县') return /(?:市|州|省)(?:人民政府|政府)?$/.test(name);
      // A government speaks of its own departments by name; only a department calls itself 我局.
      return true;
    })
    .map(({ word }) => word);
}

/** The town's own place name without 镇 or 乡, and what stands before it: 沙河市, 册井 for 沙河市册井镇人民政府. */
export function townOf(organ: string): { within: string; place: string } | null {
  const name = organ.replace(/\s+/g, '');
  if (!town.test(name)) return null;
  const bare = name.replace(town, '');
  const cut = Math.max(bare.lastIndexOf('县'), bare.lastIndexOf('市'), bare.lastIndexOf('区'), bare.lastIndexOf('旗'));
  const place = bare.slice(cut + 1);
  return place.length < 2 ? null : { within: bare.slice(0, cut + 1), place };
}

/** What an organ calls itself in its report: 我镇, 我局, …; 本机关 where its name does not tell. */
export function ownWord(organ: string): string {
  const name = organ.replace(/\s+/g, '').replace(/(?:人民政府|政府)?(?:办公室)?$/, '');
  if (/街道(?:办事处)?$/.test(name)) return '我街道';
  const last = /(乡|镇|局|委|厅|院|县|区|市|旗|州|省)(?:员会)?$/.exec(name)?.[1];
  return last === undefined ? '本机关' : `我${last}`;
}
