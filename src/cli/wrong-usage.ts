import type { Label } from '../language/model.ts';

/** The command line itself is wrong, whatever the files hold. Ends with code 2. */
export class WrongUsage extends Error {
  readonly says: Label;

  constructor(says: Label) {
    super(says.en);
    this.says = says;
  }
}

const meant = (nearest: string | undefined): Label =>
  nearest === undefined ? { zh: '', en: '' } : { zh: `，是不是“${nearest}”？`, en: `; is “${nearest}” meant?` };

export const usage = {
  commandUnknown: (found: string, nearest: string | undefined): WrongUsage =>
    new WrongUsage({ zh: `没有“${found}”这个命令${meant(nearest).zh}`, en: `There is no command “${found}”${meant(nearest).en}` }),
  optionUnknown: (found: string, nearest: string | undefined): WrongUsage =>
    new WrongUsage({ zh: `没有“${found}”这个选项${meant(nearest).zh}`, en: `There is no option “${found}”${meant(nearest).en}` }),
  valueMissing: (option: string, value: string): WrongUsage =>
    new WrongUsage({ zh: `${option} 后面要有 ${value}`, en: `${option} takes ${value}` }),
  valueNotWanted: (option: string): WrongUsage => new WrongUsage({ zh: `${option} 不带值`, en: `${option} takes no value` }),
  /** @param advice what to do about this very value */
  valueWrong: (option: string, found: string, allowed: string, advice?: Label): WrongUsage =>
    new WrongUsage({
      zh: `${option} 的值“${found}”不对，应写作 ${allowed}${advice ? `。${advice.zh}` : ''}`,
      en: `${option} says “${found}”; it takes ${allowed}${advice ? `. ${advice.en}` : ''}`,
    }),
  twice: (option: string, found: readonly string[]): WrongUsage =>
    new WrongUsage({
      zh: `${option} 只能写一次，这里写了 ${found.length} 次（${found.join('、')}），请只留一个`,
      en: `${option} is given ${found.length} times (${found.join(', ')}); keep one`,
    }),
  /** An option that is otherwise taken several times, where a kind of model takes one. */
  onlyOne: (option: string, found: readonly string[], where: Label): WrongUsage =>
    new WrongUsage({
      zh: `${where.zh}只取一个 ${option}，这里写了 ${found.length} 个（${found.join('、')}），请只留一个`,
      en: `${where.en} takes one ${option}; here are ${found.length} (${found.join(', ')}): keep one`,
    }),
  together: (one: string, other: string): WrongUsage =>
    new WrongUsage({ zh: `${one} 和 ${other} 只能用一个，请去掉其中一个`, en: `${one} and ${other} exclude each other; leave one out` }),
  argumentMissing: (what: string): WrongUsage => new WrongUsage({ zh: `缺少 ${what}`, en: `${what} is missing` }),
  argumentTooMany: (found: string): WrongUsage => new WrongUsage({ zh: `多出了“${found}”`, en: `“${found}” is one argument too many` }),
} as const;
