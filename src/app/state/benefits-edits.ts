import type { Bracket, Label } from '../../language/model.ts';

/** One lever set otherwise than the plan has it. */
export interface LeverChange {
  /** As an override writes it: `ratio.tertiary`. */
  readonly path: string;
  readonly value: number | string | readonly Bracket[];
}

/** A reform of a plan: what it changes, in the order it was changed. */
export interface Reform {
  readonly id: string;
  readonly name: Label;
  readonly set: readonly LeverChange[];
}

export interface SyntheticChoice {
  readonly scheme: 'employee' | 'resident';
  readonly persons: number;
  readonly seed: number;
}

/** What a person has chosen and changed in the benefits task. */
export interface BenefitsEdits {
  readonly plan?: string;
  readonly period?: string;
  readonly synthetic?: SyntheticChoice;
  /** Reforms by plan; a plan without an entry has one empty reform. */
  readonly reforms: Readonly<Record<string, readonly Reform[]>>;
  /** The reform that levers change. */
  readonly current?: string;
}
