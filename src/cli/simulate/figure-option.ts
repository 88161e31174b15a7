import type { Label, Model, Period } from '../../language/model.ts';
import type { Condition } from '../../scenario/questions/condition.ts';
import type { LeverEnds } from '../../scenario/questions/tornado.ts';
import type { Lever, RangedLever } from '../../scenario/questions/lever.ts';
import type { Figure, Target } from '../../scenario/questions/target.ts';
import { readNumber } from '../solve/lever-option.ts';
import { usage } from '../wrong-usage.ts';

const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?%?`;
const name = String.raw`[^\s@=<>\[\]]+(?:\[[^\]\s]+\])?`;
const period = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2]))?`;

/** `insured[active]`, `insured.active` or `income`; the quantity is the longest name of the model that it begins with. */
export function figureOf(text: string, model: Model): Figure {
  const [, quantity = text, element] = /^(.*)\[(.+)\]$/.exec(text) ?? [];
  if (element !== undefined) return { quantity, element };
  if (model.quantities.has(text)) return { quantity: text, element: '' };
  for (let dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
    if (model.quantities.has(text.slice(0, dot))) return { quantity: text.slice(0, dot), element: text.slice(dot + 1) };
  }
  return { quantity: text, element: '' };
}

/** Reads `months_payable@2035`. @throws WrongUsage */
export function readTarget(option: string, text: string, model: Model): Target {
  const [, figure, year] = new RegExp(`^(${name})@(${period})$`).exec(text) ?? [];
  if (figure === undefined) throw usage.valueWrong(option, text, 'QUANTITY@YEAR', text.includes('@') ? example(`${text.split('@')[0]}@2035`) : yearAdvice(`${text}@2035`));
  return { ...figureOf(figure, model), period: year! };
}

/** Reads `closing_balance=0`. @throws WrongUsage */
export function readLevel(text: string, model: Model): Figure & { readonly level: number } {
  const [, figure, level] = new RegExp(`^(${name})=(${number})$`).exec(text) ?? [];
  if (figure === undefined) throw usage.valueWrong('--level', text, 'QUANTITY=NUMBER', example('closing_balance=0'));
  return { ...figureOf(figure, model), level: readNumber(level!) };
}

/** Reads `months_payable>=6@2035`, in that year, or `…@..2035`, in every projected year up to it. @throws WrongUsage */
export function readCondition(text: string, model: Model): Condition {
  const [, figure, is, level, every, until] = new RegExp(`^\\s*(${name})\\s*(>=|<=)\\s*(${number})\\s*@(\\.\\.)?(${period})\\s*$`).exec(text) ?? [];
  if (figure === undefined) throw usage.valueWrong('--target', text, '"QUANTITY>=LEVEL@YEAR", "QUANTITY>=LEVEL@..YEAR"', conditionAdvice(text));
  return { ...figureOf(figure, model), is: is === '>=' ? 'atLeast' : 'atMost', level: readNumber(level!), period: until!, every: every !== undefined };
}

/** Reads `employer_rate=6%..12%[/0.1%][@2027-01]`. @throws WrongUsage */
export function readRange(text: string, start: string): RangedLever {
  const [, path, least, greatest, step, from] = new RegExp(`^([^=@\\s]+)=(${number})\\.\\.(${number})(?:/(${number}))?(?:@(${period}))?$`).exec(text) ?? [];
  if (path === undefined) throw usage.valueWrong('--lever', text, 'PATH=LEAST..GREATEST[/STEP][@YYYY-MM]', example('employer_rate=6%..12%'));
  return { path, from: monthOf(from, start), least: readNumber(least!), greatest: readNumber(greatest!), ...(step !== undefined && { step: readNumber(step) }) };
}

/** Reads `employer_rate=7%..9%` as two ends. @throws WrongUsage */
export function readEnds(text: string, start: string): LeverEnds {
  const { path, from, least, greatest } = readRange(text, start);
  return { path, from, low: least, high: greatest };
}

/** Reads `employer_rate=7%,8%,9%[@2027-01]`. @throws WrongUsage */
export function readValues(text: string, start: string): { readonly lever: Lever; readonly values: readonly number[] } {
  const [, path, values, from] = new RegExp(`^([^=@\\s]+)=(${number}(?:,${number})*)(?:@(${period}))?$`).exec(text) ?? [];
  if (path === undefined) throw usage.valueWrong('--grid', text, 'PATH=VALUE,VALUE,…[@YYYY-MM]', example('employer_rate=7%,8%,9%'));
  return { lever: { path, from: monthOf(from, start) }, values: values!.split(',').map(readNumber) };
}

function monthOf(from: Period | undefined, start: string): string {
  return from === undefined ? start : from.length === 4 ? `${from}-01` : from;
}

const example = (text: string): Label => ({ zh: `例如 ${text}`, en: `For example ${text}` });
const yearAdvice = (text: string): Label => ({ zh: `要写明年份，例如 ${text}`, en: `Name the year, for example ${text}` });

/** What is wrong with a condition that cannot be read: the sign the wrong way round, or no year. */
function conditionAdvice(text: string): Label {
  const turned = text.replace(/=\s*([<>])/, '$1=').replace(/([<>])(?!=)/, '$1=');
  const whole = turned.includes('@') ? turned : `${turned}@2035`;
  if (!/[<>]=/.test(turned)) return example('months_payable>=6@2035');
  if (turned === text) return yearAdvice(whole);
  return { zh: `比较符号写 >= 或 <=，例如 "${whole}"`, en: `Write >= or <=, for example "${whole}"` };
}
