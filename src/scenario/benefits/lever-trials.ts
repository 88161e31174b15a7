import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import type { Division } from './divisions.ts';
import { leverOverrides, type PlacedLever } from './levers.ts';
import { planAmounts, planResult, type PlanAmounts, type PlanResult } from './plan-result.ts';
import { tradeOffs, type Direction, type TradeOffs } from './trade-offs.ts';

/** Whose money a target speaks of: all payers, patients, or the payers of some layers by the names of their payments. */
export type Payer = 'all' | 'own' | readonly string[];

/** Parts of a division whose own payment as a whole may not rise. */
export interface Spared {
  readonly division: Division;
  readonly parts: readonly string[];
}

export interface TrialSettings {
  readonly period: Period;
  readonly baseline: readonly Override[];
  readonly levers: readonly PlacedLever[];
  readonly payer: Payer;
  readonly spared: readonly Spared[];
  /** The division by income, where there is one. */
  readonly deciles?: Division | undefined;
}

export interface Outcome {
  readonly amount: number;
  readonly tradeOffs: TradeOffs;
  /** Spared parts that pay more. */
  readonly broken: readonly Issue[];
}

/** Half a fen for each person of a part: rounding of the last bits is no rise. */
const leastRise = 0.005;

/** @throws RangeError for a payment that the plan does not have */
export function amountOf({ layers, own }: PlanAmounts, payer: Payer): number {
  if (payer === 'own') return own;
  const unknown = payer === 'all' ? undefined : payer.find((name) => !layers.some(({ payment }) => payment === name));
  if (unknown !== undefined) throw new RangeError(`amountOf: payments of the plan; got ${unknown}`);
  return layers.reduce((sum, { payment, amount }) => (payer === 'all' || payer.includes(payment) ? sum + amount : sum), 0);
}

/** Runs a plan with its levers at any values, over all claims or over a sample that stands for them. */
export class LeverTrials {
  /** The plan as it stands. */
  readonly reference: PlanResult;
  readonly directions: readonly Direction[];
  runs = 0;
  private readonly share: { readonly amount: number; readonly own: number; readonly persons: number };

  /** @param whole trials over all claims that this session is a sample of: amounts are scaled so that the baselines agree. */
  constructor(private readonly session: RowSession, private readonly settings: TrialSettings, whole?: LeverTrials) {
    const { levers, payer } = settings;
    this.reference = this.result(settings.baseline);
    const [own, amount] = [this.reference, whole?.reference ?? this.reference].map((result) => ({ amount: amountOf(result, payer), own: result.own, persons: result.persons })) as [Sizes, Sizes];
    const persons = own.persons > 0 ? amount.persons / own.persons : 1;
    const per = (all: number, sampled: number) => (sampled === 0 ? persons : all / sampled);
    this.share = { persons, amount: per(amount.amount, own.amount), own: per(amount.own, own.own) };
    this.directions = whole?.directions ?? levers.map(({ grid }, at) => {
      const paid = (value: number) => amountOf(this.amounts(levers.map((other, index) => (index === at ? value : other.baseline))), 'all');
      return Math.sign(paid(grid.at(-1)!) - paid(grid[0]!)) as Direction;
    });
  }

  /** The target's amount, yuan. */
  amount(values: readonly number[]): number {
    return amountOf(this.amounts(values), this.settings.payer) * this.share.amount;
  }

  /** The amount with all that is said beside it: costs about three times the amount alone. */
  outcome(values: readonly number[]): Outcome {
    const { levers, payer } = this.settings;
    const result = this.result(this.overrides(values));
    return { amount: amountOf(result, payer) * this.share.amount, tradeOffs: tradeOffs(levers, this.directions, values, this.reference, result, this.share), broken: this.risesOf(result) };
  }

  overrides(values: readonly number[]): readonly Override[] {
    return [...this.settings.baseline, ...leverOverrides(this.settings.levers, values)];
  }

  private amounts(values: readonly number[]): PlanAmounts {
    this.runs++;
    return planAmounts(this.session, this.settings.period, this.overrides(values));
  }

  private result(overrides: readonly Override[]): PlanResult {
    const { period, spared, deciles } = this.settings;
    const divisions = [...new Set([...spared.map(({ division }) => division), ...(deciles ? [deciles] : [])])];
    this.runs++;
    return planResult(this.session, { id: 'trial', name: { zh: '试算', en: 'Trial' }, overrides }, { period, divisions });
  }

  private risesOf(result: PlanResult): readonly Issue[] {
    const { model } = this.session;
    return this.settings.spared.flatMap(({ division, parts }) => {
      const at = result.divisions.findIndex((one) => one.division === division);
      const [before, after] = [this.reference, result].map(({ divisions }) => divisions[at]!.parts);
      return parts.flatMap((part): readonly Issue[] => {
        const index = division.parts.indexOf(part);
        if (index < 0) throw new RangeError(`spared: parts of ${division.id}; got ${part}`);
        const rise = after![index]!.own - before![index]!.own;
        if (rise <= leastRise * Math.max(1, before![index]!.persons ?? 1)) return [];
        const label = model.dimensions.get(division.id)?.labels[part] ?? { zh: part, en: part };
        return [{ code: 'plan/limit-spared', severity: 'warning', place: {}, values: { partZh: label.zh, partEn: label.en, rise: Math.round(rise * this.share.persons) } }];
      });
    });
  }
}

interface Sizes {
  readonly amount: number;
  readonly own: number;
  readonly persons: number;
}
