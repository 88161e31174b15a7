import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Model } from '../../language/model.ts';
import type { Messages } from '../../i18n/locale.ts';
import { decimalText } from '../../i18n/decimal-text.ts';

/** The norm of months payable of a fund in a year; undefined where its model has none. */
export function monthsNorm(run: EvaluatedRun, period: string): { readonly low: number; readonly high: number } | undefined {
  if (!run.model.quantities.has('norm_low') || !run.model.quantities.has('norm_high')) return undefined;
  const [low, high] = [run.value('norm_low', period), run.value('norm_high', period)];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** Whether the months payable keep the norm, in words. */
export function normWords(run: EvaluatedRun, period: string, words: Messages): string {
  const norm = monthsNorm(run, period);
  const months = run.value('months_payable', period);
  if (!norm || months === undefined) return '';
  const verdict = months > norm.high ? words.months.tooMuch : months < norm.low ? words.months.tooLittle : words.months.adequate;
  return `${words.months.norm(decimalText(norm.low, 0), decimalText(norm.high, 0))} · ${verdict}`;
}

/** Where the norm is written. */
export function normSource(model: Model): string {
  const source = model.quantities.get('norm_high')?.values[0]?.source;
  return source === undefined || source === 'none' ? '' : [source.title, source.number].filter(Boolean).join(' ');
}
