interface ActWords {
  /** What the act does, before it is done. */
  words?: string;
  /** After 已经. */
  done?: string;
  /** What cannot be taken back. */
  grave?: boolean;
}

export const actWords: Record<string, ActWords> = {
  confirm: { words: '确认之日就是收到申请之日，答复期限从次日起计算。', done: '确认收到' },
  begin_review: {
    words: '先看一遍申请，逐项回答。有一项是“否”也可以开始审查，再决定补正、当场答复或者其他办法。',
    done: '开始审查',
  },
  accept: { words: '申请明确、由本机关办理，进入检索。', done: '受理' },
  ask_clarification: {
    words: '补正只能告知一次，请把各点一次写全。收到补正材料之日起，期限重新计算。',
    done: '制作补正告知书',
  },
  submit: { words: '提交以后由别人审核；退回之前不能再改。', done: '提交审核' },
  review: { words: '看过右边的答复稿以后再同意。', done: '审核同意' },
  review_secrecy: { words: '对要提供的内容作保密审查，不能由起草的人来做。', done: '记录保密审查' },
  return_draft: { words: '退回以后要重新审核、重新作保密审查。', done: '退回' },
  approve: { words: '签发以后编定文号，答复作出，不能撤回；有错的以后另行纠正。', done: '签发' },
  draft: { words: '右边是答复书的样子。可以存下来以后再改，提交审核之前都不算数。', done: '存下答复稿' },
  serve: { words: '送达之日起计算复议、诉讼的期限。', done: '登记送达' },
  extend: { words: '只能延长一次，要在期满前告知申请人。', done: '延期' },
  withdraw: { words: '撤回以后这件不再办理。', grave: true, done: '登记撤回' },
  void: {
    words: '作废后不再计入任何数字，编号也不再使用；内容和经过都保留。只用于重复登记或者登记错了的。',
    grave: true,
    done: '作废',
  },
  amend: { words: '只填要更正的栏目，其余空着。原来的内容留在经过里。', done: '更正' },
  archive: { done: '归档' },
  prepare_release: { done: '备妥附件' },
  join: { words: '各件仍各有编号、期限、结果和答复。', done: '并案' },
  leave: { words: '退出以后单独答复。', done: '退出并案' },
  propose_publication: { words: '多人申请、可以公开的，建议纳入主动公开。', done: '记下建议' },
  redo: { words: '重新答复走完整的流程，不改变年报里已经计入的结果。', done: '开始重新答复' },
};
