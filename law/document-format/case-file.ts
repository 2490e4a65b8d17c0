/**
 * 《文书档案案卷格式》 GB/T 9705-2008: the cover of a case file (3.1.2) and its catalogue (4.3), and the sheet at its end
 * that is signed (卷内备考表). Lengths in mm, type in pt.
 * 全宗名称 is the organ, and stands above all else.
 */
export const caseFileWords = {
  /** 类目名称. */
  category: '政府信息公开申请',
  cover: {
    kind: '案卷',
    title: '案卷题名',
    number: '案卷号',
    year: '年度',
    period: '时间',
    retention: '保管期限',
    parts: '件数',
    pages: '页数',
  },
  catalogue: '卷内文件目录',
  /** 立卷人 and 检查人 sign by hand; what is missing, mended or moved is added by hand. */
  reference: {
    title: '卷内备考表',
    state: '本卷情况说明',
    signatures: ['立卷人', '检查人', '立卷时间'],
  },
} as const;

/** `share`: of the width. */
export const catalogueColumns = [
  { key: 'order', label: '顺序号', share: 14 },
  { key: 'docNo', label: '文号', share: 26 },
  { key: 'responsible', label: '责任者', share: 24 },
  { key: 'title', label: '题名', share: 50 },
  { key: 'on', label: '日期', share: 17 },
  { key: 'page', label: '页号', share: 13 },
  { key: 'remark', label: '备注', share: 15 },
] as const;

/**
 * 页号: on every page with text or pictures, at the upper outer corner (正面右上角，背面左上角), from 1. Cover and
 * catalogue have none. No attachment reaches into the strip at the head of the page that the number stands in.
 */
export const pageMark = { strip: 11, top: 5, side: 14, size: 12 } as const;

/** A picture stands at so many dots an inch, smaller where it would come nearer to the edge than this. */
export const picture = { density: 96, margin: 15 } as const;
