import { parseNumber } from '../../tables/text/number-text.ts';
import type { UnitBase } from '../../tables/text/reading-unit.ts';
import { scaled } from '../../tables/value-cells.ts';
import type { OutlookEdits } from '../state/corridor-edits.ts';

/** A number that a person gives of the claims to come. */
export type OutlookField = 'paid' | 'mean' | 'cv' | 'claims' | 'perClaim' | 'perClaimCv' | 'seed';

/** How a field is typed, and between what; `factor` takes a value to what is typed: yuan to 万元, a fraction to %. */
export interface OutlookFieldForm {
  readonly factor: number;
  /** Of the value itself. */
  readonly least: number;
  readonly most: number;
  /** What may stand behind the number. */
  readonly unit: UnitBase;
  readonly whole?: boolean;
}

/** Above ten times the mean the grid of amounts no longer holds the tail: the expectation is off by more than a third of a percent. */
const mostSpread = 10;
const mostAmount = 1e12;

export const outlookForms: Readonly<Record<OutlookField, OutlookFieldForm>> = {
  paid: { factor: 1e-4, least: 0, most: mostAmount, unit: 'yuan' },
  mean: { factor: 1e-4, least: 0, most: mostAmount, unit: 'yuan' },
  cv: { factor: 100, least: 0, most: mostSpread, unit: '1' },
  claims: { factor: 1, least: 0, most: 1e7, unit: 'visit' },
  perClaim: { factor: 1, least: 0, most: 1e9, unit: 'yuan' },
  perClaimCv: { factor: 100, least: 0, most: mostSpread, unit: '1' },
  seed: { factor: 1, least: 0, most: Number.MAX_SAFE_INTEGER, unit: 'visit', whole: true },
};

/** An entry that is not taken: the value before it stays, and what it led to is no longer of the entries on the screen. */
export interface WrongEntry {
  readonly why: 'not-a-number' | 'outside' | 'not-whole';
  readonly typed: string;
  /** The value that stays. */
  readonly kept: number;
}

/** Fields that a kind of claims and a method ask for, in the order of the screen. */
export function fieldsOf({ kind, method }: Pick<OutlookEdits, 'kind' | 'method'>): readonly OutlookField[] {
  return [
    'paid',
    ...(kind === 'whole' ? (['mean', 'cv'] as const) : (['claims'] as const)),
    ...(kind === 'collective' ? (['perClaim', 'perClaimCv'] as const) : []),
    ...(method === 'simulation' ? (['seed'] as const) : []),
  ];
}

/** Reads what was typed into a field: `5,000`, `15%`, `1.2亿元`. @returns the value, or why it is none */
export function readOutlookField(text: string, field: OutlookField): number | WrongEntry['why'] {
  const { factor, least, most, unit, whole } = outlookForms[field];
  const read = parseNumber(text);
  if (read.kind !== 'number') return 'not-a-number';
  const value = read.unit === undefined ? Number((read.value / factor).toPrecision(12)) : unit === read.unit.base ? scaled(read.value, read.unit.factor) : undefined;
  if (value === undefined) return 'not-a-number';
  if (!(value >= least && value <= most)) return 'outside';
  return whole === true && !Number.isInteger(value) ? 'not-whole' : value;
}
