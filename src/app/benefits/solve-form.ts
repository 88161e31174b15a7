import type { Lever } from '../../scenario/benefits/levers.ts';
import type { Payer } from '../../scenario/benefits/lever-trials.ts';
import type { SolveAsk } from '../../runner/benefits/questions.ts';
import { readTyped, editingUnit, typedNumber } from '../ui/shown.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { BenefitsDesk } from './benefits-desk.svelte.ts';
import { usualRange, type LeverChoice } from './lever-choices.ts';

/** One lever of the form, as typed: in percent or yuan. */
export interface TypedLever {
  readonly key: string;
  readonly least: string;
  readonly greatest: string;
  readonly step: string;
  /** Empty for no limit. */
  readonly fall: string;
  readonly rise: string;
}

export interface SolveForm {
  readonly levers: readonly TypedLever[];
  /** `all`, `own`, or the payment of a layer. */
  readonly of: string;
  readonly is: 'atMost' | 'equal';
  /** Per cent against the baseline. */
  readonly change: string;
  readonly keepOrders: boolean;
  /** `division/part`. */
  readonly spared: readonly string[];
}

export function typedLever(choice: LeverChoice, style: NumberStyle): TypedLever {
  const unit = editingUnit(choice.lever.quantity.unitText, style);
  const { least, greatest, step } = usualRange(choice);
  return { key: choice.key, least: typedNumber(least, unit), greatest: typedNumber(greatest, unit), step: typedNumber(step, unit), fall: '', rise: '' };
}

/** The question that a form asks; undefined where something in it is no number or no range. */
export function solveAsk(form: SolveForm, choices: readonly LeverChoice[], desk: BenefitsDesk, style: NumberStyle): SolveAsk | undefined {
  const baseline = desk.amountsOf('baseline');
  const change = readTyped(form.change, { factor: 100, name: '%', digits: 2 });
  const levers = form.levers.flatMap((typed) => leverOf(typed, choices, desk.period, style) ?? []);
  if (!baseline || change === undefined || levers.length !== form.levers.length || levers.length === 0) return undefined;
  return {
    period: desk.period, overrides: desk.overridesOf(desk.current.id), levers,
    target: { of: payerOf(form.of), is: form.is, amount: targetAmount(form.of, baseline) * (1 + change) },
    keepOrders: form.keepOrders,
    spared: [...new Set(form.spared.map((one) => one.split('/')[0]!))].map((division) => ({
      division, parts: form.spared.filter((one) => one.startsWith(`${division}/`)).map((one) => one.slice(division.length + 1)),
    })),
  };
}

export function payerOf(of: string): Payer {
  return of === 'all' || of === 'own' ? of : [of];
}

/** What a payer pays, yuan. */
export function targetAmount(of: string, { layers, own, expense }: { readonly layers: readonly { readonly payment: string; readonly amount: number }[]; readonly own: number; readonly expense: number }): number {
  if (of === 'own') return own;
  return of === 'all' ? expense - own : (layers.find(({ payment }) => payment === of)?.amount ?? 0);
}

function leverOf(typed: TypedLever, choices: readonly LeverChoice[], period: string, style: NumberStyle): Lever | undefined {
  const choice = choices.find(({ key }) => key === typed.key);
  if (!choice) return undefined;
  const unit = editingUnit(choice.lever.quantity.unitText, style);
  const [least, greatest, step] = [typed.least, typed.greatest, typed.step].map((text) => readTyped(text, unit));
  const limits = [typed.fall, typed.rise].map((text) => (text.trim() === '' ? Infinity : readTyped(text, unit)));
  const [greatestFall, greatestRise] = limits;
  if (least === undefined || greatest === undefined || step === undefined || greatestFall === undefined || greatestRise === undefined || least > greatest || step <= 0) return undefined;
  return {
    path: choice.path, from: `${period}-01`, least, greatest, step,
    ...(choice.row !== undefined && { row: choice.row }),
    ...(Number.isFinite(greatestFall) && { greatestFall }),
    ...(Number.isFinite(greatestRise) && { greatestRise }),
  };
}
