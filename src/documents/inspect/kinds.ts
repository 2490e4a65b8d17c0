/** What a kind is called, what a person is told to do, and whether a cleaned copy can be without it. */
interface Words {
  words: string;
  todo: string;
  /** `clean` is removed by cleaning, `redact` by cleaning with blackout, `never` by a person alone. */
  removed: 'clean' | 'redact' | 'never';
}

const clean = (words: string, todo: string): Words => ({ words, todo, removed: 'clean' });
const personal = (words: string): Words => ({
  words,
  todo: '确认可以公开；不能公开的，涂黑后再发出。',
  removed: 'redact',
});

/** Every kind of thing that must not leave unseen. */
export const kinds = {
  hidden_sheet: clean('隐藏的工作表', '取消隐藏看清内容；不该发出的删掉。'),
  hidden_row: clean('隐藏的行', '取消隐藏或清除筛选；不该发出的删掉。'),
  hidden_column: clean('隐藏的列', '取消隐藏；不该发出的删掉。'),
  hidden_text: clean('隐藏的文字', '显示隐藏文字；不该发出的删掉。'),
  white_text: clean('与底色同色、看不见的文字', '改成黑色看清内容；不该发出的删掉。'),
  hidden_slide: clean('隐藏的幻灯片', '取消隐藏看清内容；不该发出的删掉。'),
  speaker_note: clean('演讲者备注', '删掉备注。'),
  comment: clean('批注', '处理完批注后全部删除。'),
  tracked_change: clean('修订痕迹', '接受或拒绝全部修订，并关闭修订。'),
  deleted_text: clean('已删除但仍留在文件里的内容', '清理，或者重新另存一份。'),
  edit_trace: clean('编辑过程的标识', '清理即可，正文不变。'),
  pivot_cache: clean('数据透视表缓存', '把透视表复制为数值，删掉原表。'),
  external_link: clean('指向其他文件或数据源的链接', '断开链接，保留数值。'),
  defined_name: clean('指向隐藏数据的名称', '在名称管理器里删掉。'),
  embedded_object: clean('嵌入的对象', '把对象换成图片或文字。'),
  custom_xml: clean('自定义 XML 数据', '清理即可，正文不变。'),
  macro: clean('宏', '另存为不含宏的格式。'),
  file_path: clean('本机或内网的路径', '清理即可，正文不变。'),
  metadata: clean('文件属性', '清理即可，正文不变。'),
  annotation: clean('PDF 批注', '删掉批注。'),
  attachment: clean('PDF 附件', '删掉附件。'),
  script: clean('脚本', '删掉脚本。'),
  hidden_layer: clean('隐藏的图层', '显示图层看清内容；不该发出的删掉。'),
  earlier_version: clean('文件里的旧版本', '清理，或者重新导出一份。'),
  text_under_box: clean('黑框（或图片）下面的文字', '盖住不等于删掉：在原稿里删去文字，再重新导出。'),
  invisible_text: clean('看不见的文字', '去掉不可见的文字层，再重新导出。'),
  picture_under_box: {
    words: '图片上的黑框',
    todo: '拿开黑框就能看见：在图片上直接涂黑，再重新导出。',
    removed: 'never',
  },
  exif_gps: clean('照片的拍摄位置', '清理即可，画面不变。'),
  exif: clean('照片的拍摄信息', '清理即可，画面不变。'),
  thumbnail: clean('内嵌的缩略图', '清理即可，画面不变。'),
  trailing_data: clean('文件尾部多出的数据', '清理即可，内容不变。'),
  not_inspected: {
    words: '无法检查的内容',
    todo: '旧格式请另存为 docx、xlsx 或 pptx 再检查；压缩包里的，单独检查，或者拿掉。',
    removed: 'never',
  },
  id_number: personal('身份证号'),
  phone: personal('电话号码'),
  bank_card: personal('银行卡号'),
  passport: personal('护照、通行证号'),
  plate: personal('车牌号'),
  address: personal('家庭住址'),
  email: personal('电子邮箱'),
} as const satisfies Record<string, Words>;

export type FindingKind = keyof typeof kinds;

/** One thing that must not leave: what it is, where it stands in Chinese, and a masked sample. */
export interface Finding {
  kind: FindingKind;
  where: string;
  sample: string;
}
