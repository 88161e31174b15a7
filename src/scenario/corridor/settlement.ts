import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { BandAmount } from '../../language/run/band-amounts.ts';

/** A number of a settlement with the quantity it comes from, which `explain` opens. */
export interface SettledNumber {
  readonly name: string;
  readonly label: Label;
  readonly unitText: string;
  readonly value: number;
}

/** What one destination of a side takes, band by band. The bands add up to the amount. */
export interface SettledPart extends SettledNumber {
  /** How the part is called on its side. */
  readonly destination: Label;
  /** Only bands that give something; none where the part does not go by bands. */
  readonly bands: readonly BandAmount[];
}

/** Surplus or loss: the parts and the rest, which stays with the insurer, make the amount. */
export interface SettledSide {
  readonly amount: SettledNumber;
  readonly rate: SettledNumber;
  readonly parts: readonly SettledPart[];
  readonly rest: SettledNumber;
}

/** Money that goes from one party to another; the amount is above zero. */
export interface SettledFlow {
  readonly name: string;
  readonly label: Label;
  readonly amount: number;
  readonly from: string;
  readonly to: string;
}

/** A payment with the month in which it falls due (`2026-03`). */
export interface SettledPayment extends SettledFlow {
  readonly month: string;
  /** Element of the calendar's dimension, such as `first`; absent for what is settled once. */
  readonly instalment?: string;
  readonly instalmentLabel?: Label;
}

export interface SettledStock {
  readonly opening: SettledNumber;
  readonly closing: SettledNumber;
}

export interface SettledYear {
  readonly period: Period;
  readonly base: SettledNumber;
  readonly surplus: SettledSide;
  readonly loss: SettledSide;
  /** Every other output of the contract: claims ratio, cost and profit rate, excess surplus and so on. */
  readonly figures: readonly SettledNumber[];
  readonly flows: readonly SettledFlow[];
  /** What is still to be paid when the year is settled: who owes whom. */
  readonly owed: readonly SettledPayment[];
  /** Every payment of the year in order of its month, what is owed included. */
  readonly calendar: readonly SettledPayment[];
  readonly stocks: readonly SettledStock[];
  /** What each party is left with: received less paid. They add to zero. */
  readonly balances: Readonly<Record<string, number>>;
  /** What a party is left with after settlement, by party. */
  readonly results: Readonly<Record<string, SettledNumber>>;
}

/** Years in order; none where an issue is an error: nothing is settled on a broken contract. Amounts in yuan. */
export interface Settlement {
  readonly years: readonly SettledYear[];
  readonly issues: readonly Issue[];
}
