/** Days that no statute fixes: what an organ begins with, and the bounds of what it may choose. Working days. */
export const clarificationPeriod = { usual: 10, least: 1, most: 30, basis: '《政府信息公开条例》第三十条' } as const;
export const reasonsPeriod = { usual: 10, least: 1, most: 30, basis: '《政府信息公开条例》第三十五条' } as const;
/** 更正 has no statutory period. */
export const correctionPeriod = { usual: 20, basis: '《政府信息公开条例》第四十一条' } as const;

/** How many working days before a day a person is reminded, the nearest first. */
export const reminders = {
  reply: [0, 2, 5],
  extension: [0, 2],
  /** The receipt of a letter without proof is confirmed on the day it came (条例 Art. 31). */
  confirmation: [0],
  clarification_notice: [0, 2],
  clarification_answer: [0, 2],
  reasons_answer: [0, 2],
  consultation: [0, 2],
  fee: [0, 2],
  remedy_answer: [0, 2, 5],
} as const;

/** An extension is to be asked for so many working days before the reply is due. */
export const extensionLead = 3;
