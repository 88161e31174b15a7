import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import { amountOf, type Payer } from '../../scenario/benefits/lever-trials.ts';
import type { PlanAmounts } from '../../scenario/benefits/plan-result.ts';
import type { Target } from '../../scenario/benefits/solve.ts';
import { usage } from '../wrong-usage.ts';

const form = '"PAYER<=AMOUNT", "PAYER=AMOUNT", "PAYER<=-3%", "PAYER=+1000000"';

/** A target as the line writes it: an amount, or with a sign a change against the baseline, in yuan or as a share of it. */
export interface TargetOption {
  readonly payers: readonly string[];
  readonly is: Target['is'];
  readonly value: number;
  readonly kind: 'amount' | 'change' | 'share';
}

/** Reads `basic_payment<=-3%`. @throws WrongUsage */
export function readTargetOption(text: string): TargetOption {
  const [, payers, sign, direction, number, percent] =
    /^\s*([A-Za-z][\w.]*(?:\+[A-Za-z][\w.]*)*)\s*(<=|=)\s*([+-]?)(\d+(?:\.\d+)?(?:e\d+)?)(%?)\s*$/i.exec(text) ?? [];
  if (payers === undefined || (percent === '%' && direction === '')) throw usage.valueWrong('--target', text, form);
  const value = (direction === '-' ? -1 : 1) * Number(number);
  return {
    payers: payers.split('+'),
    is: sign === '=' ? 'equal' : 'atMost',
    value: percent === '%' ? value / 100 : value,
    kind: percent === '%' ? 'share' : direction === '' ? 'amount' : 'change',
  };
}

/** Whose money a target means; an issue where the plan has no such payer. */
export function payerOf({ payers }: TargetOption, { settlement }: Model): Payer | Issue {
  const { own, layers } = settlement!;
  const [first] = payers;
  if (payers.length === 1 && first === 'funds') return 'all';
  if (payers.length === 1 && (first === 'own' || first === own)) return 'own';
  const names = layers.map(({ payment }) => payment);
  const unknown = payers.find((name) => !names.includes(name));
  if (unknown === undefined) return payers;
  return {
    code: 'cli/payer-unknown',
    severity: 'error',
    place: {},
    values: { found: unknown, known: ['funds', 'own', ...names].join(', ') },
  };
}

/** The target in yuan, against what the baseline pays. */
export function targetOf({ is, value, kind }: TargetOption, payer: Payer, baseline: PlanAmounts): Target {
  if (kind === 'amount') return { of: payer, is, amount: value };
  return { of: payer, is, change: kind === 'change' ? value : value * amountOf(baseline, payer) };
}
