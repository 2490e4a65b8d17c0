import type { Detector } from './detector.ts';

const addresses = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}/g;

/** E-mail addresses, save those of organs under gov.cn: these are made public on purpose. */
export const email: Detector = {
  kind: 'email',
  find: (folded) =>
    [...folded.matchAll(addresses)]
      .filter(({ 0: text }) => !/[@.]gov\.cn$/i.test(text))
      .map(({ 0: text, index }) => ({ kind: 'email', start: index, end: index + text.length })),
};
