import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import { settlementNames } from '../../language/settlement.ts';
import type { Division } from './divisions.ts';

/** A plan as it stands, or with changes laid over it. */
export interface PlanVariant {
  readonly id: string;
  readonly name: Label;
  readonly overrides: readonly Override[];
}

/** What one payer pays, yuan. */
export interface LayerAmount {
  readonly payment: string;
  readonly label: Label;
  readonly fund: Label;
  readonly amount: number;
}

/** Amounts of one set of claims, yuan; layers and own payment make the expense. */
export interface PlanAmounts {
  readonly expense: number;
  readonly layers: readonly LayerAmount[];
  readonly own: number;
  /** Part of the expense that is reimbursed; undefined where there is no expense. */
  readonly ratio: number | undefined;
}

export interface PlanPart extends PlanAmounts {
  readonly part: string;
  /** Persons of the part; undefined where one person may be in several. */
  readonly persons: number | undefined;
  readonly catastrophic: number | undefined;
}

export interface PlanResult extends PlanAmounts {
  readonly variant: PlanVariant;
  readonly claims: number;
  readonly persons: number;
  /** Persons whose own payment is above the threshold share of their income; undefined where no income is known. */
  readonly catastrophic: number | undefined;
  readonly divisions: readonly { readonly division: Division; readonly parts: readonly PlanPart[] }[];
  /** Own payment of each person, yuan, by the session's groups. */
  readonly ownByPerson: Float64Array;
  readonly issues: readonly Issue[];
}

/** Share of income that own payment must exceed to be catastrophic where nobody sets another; an assumption without a source. */
export const usualCatastrophicShare = 0.4;

export interface PlanSettings {
  readonly period: Period;
  readonly divisions?: readonly Division[];
  /** Income of each person, yuan/year, by the session's groups. */
  readonly incomes?: Float64Array | undefined;
  /** Own payment above this share of income is catastrophic; the usual share if absent. */
  readonly catastrophicShare?: number;
}

/** Sums over all claims only: what a slider needs while it moves. @throws TypeError where the plan names no settlement */
export function planAmounts(session: RowSession, period: Period, overrides: readonly Override[]): PlanAmounts {
  const names = settlementNames(session.model);
  const run = session.run({ period, overrides, columns: [], sums: names });
  return amounts(session, (name) => run.sum(name));
}

/** Runs one variant: amounts in all and by division, own payment by person, catastrophic spending. */
export function planResult(session: RowSession, variant: PlanVariant, settings: PlanSettings): PlanResult {
  const { period, divisions = [], incomes, catastrophicShare = usualCatastrophicShare } = settings;
  const names = settlementNames(session.model);
  const { own } = settlementOf(session);
  const groupings = divisions.map(({ rows }) => rows);
  const run = session.run({ period, overrides: variant.overrides, columns: [], sums: names, groupings, groupTotals: [own] });
  const ownByPerson = run.issues.some(({ severity }) => severity === 'error') ? new Float64Array(session.groups) : run.groupTotals(own);
  const suffers = incomes && Uint8Array.from(ownByPerson, (paid, person) => (paid > catastrophicShare * incomes[person]! ? 1 : 0));
  return {
    variant, ...amounts(session, (name) => run.sum(name)),
    claims: session.inputs.count, persons: session.groups, ownByPerson, issues: run.issues,
    catastrophic: suffers?.reduce((sum, one) => sum + one, 0),
    divisions: divisions.map((division) => ({
      division,
      parts: division.parts.map((part, index) => ({
        part, ...amounts(session, (name) => run.sums(division.rows, name)[index]!),
        persons: division.persons && count(division.persons, index),
        catastrophic: division.persons && suffers && count(division.persons, index, suffers),
      })),
    })),
  };
}

function settlementOf(session: RowSession) {
  const { settlement } = session.model;
  if (!settlement) throw new TypeError(`plan: a model that names a settlement; got ${session.model.id}`);
  return settlement;
}

function amounts(session: RowSession, sum: (name: string) => number): PlanAmounts {
  const { expense, own, layers } = settlementOf(session);
  const total = sum(expense);
  const paid = layers.map(({ payment, fund }) => ({ payment, fund, label: session.model.quantities.get(payment)!.label, amount: sum(payment) }));
  return { expense: total, layers: paid, own: sum(own), ratio: total > 0 ? paid.reduce((all, { amount }) => all + amount, 0) / total : undefined };
}

function count(codes: Uint8Array, part: number, counted?: Uint8Array): number {
  let found = 0;
  for (let person = 0; person < codes.length; person++) if (codes[person] === part && (counted === undefined || counted[person] === 1)) found++;
  return found;
}
