import { monthIndex, monthText } from '../../language/calendar.ts';
import { elementKeys } from '../../language/names.ts';
import type { Corridor, CorridorSide, Period } from '../../language/model.ts';
import { bandAmounts, type BandAmount } from '../../language/run/band-amounts.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { tablesInForce } from './formula-in-force.ts';
import type { SettledFlow, SettledNumber, SettledPayment, SettledSide, SettledYear } from './settlement.ts';

/** Half a fen: amounts below it are nothing. */
const leastAmount = 0.005;

/** One settled year of a run in which every number of the corridor is there. */
export function settledYear(run: EvaluatedRun, corridor: Corridor, period: Period): SettledYear {
  const number = (name: string): SettledNumber => numberOf(run, name, period);
  const flows = corridor.flows.flatMap(({ amount, from, to }) => flowOf(number(amount), from, to));
  const calendar = calendarOf(run, corridor, period);
  const told = new Set([corridor.base, ...[corridor.surplus, corridor.loss].flatMap(({ amount, rate, rest, parts }) => [amount, rate, rest, ...parts.map((part) => part.amount)])]);
  const outputs = [...run.model.quantities.values()].filter((q) => q.output && q.dimensions.length === 0 && q.type === 'number' && !told.has(q.name));
  return {
    period,
    base: number(corridor.base),
    surplus: sideOf(run, corridor.surplus, period),
    loss: sideOf(run, corridor.loss, period),
    figures: outputs.filter(({ name }) => run.value(name, period) !== undefined).map(({ name }) => number(name)),
    flows,
    owed: calendar.filter(({ instalment }) => instalment === undefined),
    calendar,
    stocks: corridor.stocks.map(({ opening, closing }) => ({ opening: number(opening), closing: number(closing) })),
    balances: balancesOf(Object.keys(corridor.parties), flows),
    results: Object.fromEntries(Object.entries(corridor.results).map(([party, name]) => [party, number(name)])),
  };
}

function numberOf(run: EvaluatedRun, name: string, period: Period): SettledNumber {
  const { label, unitText } = run.model.quantities.get(name)!;
  return { name, label, unitText, value: run.value(name, period)! };
}

function sideOf(run: EvaluatedRun, { amount, rate, rest, parts }: CorridorSide, period: Period): SettledSide {
  const number = (name: string) => numberOf(run, name, period);
  return {
    amount: number(amount), rate: number(rate), rest: number(rest),
    parts: parts.map(({ amount: name, label }) => ({ ...number(name), destination: label, bands: bandsOf(run, name, period) })),
  };
}

/** Bands that give something. Shares are not below nothing, so a part of nothing has none. */
function bandsOf(run: EvaluatedRun, name: string, period: Period): readonly BandAmount[] {
  if (run.value(name, period) === 0) return [];
  return tablesInForce(run, name, period).flatMap((table) => bandAmounts(run, name, table.name, period).filter((band) => band.amount !== 0));
}

/** A flow with its amount above zero, turned round where it was below; none where it is nothing. */
function flowOf({ name, label, value }: SettledNumber, from: string, to: string): readonly SettledFlow[] {
  if (Math.abs(value) < leastAmount) return [];
  return [value > 0 ? { name, label, amount: value, from, to } : { name, label, amount: -value, from: to, to: from }];
}

function calendarOf(run: EvaluatedRun, corridor: Corridor, period: Period): readonly SettledPayment[] {
  const first = monthIndex(`${period}-01`);
  const payments = corridor.calendar.flatMap(({ amount, month, from, to }) => {
    const quantity = run.model.quantities.get(amount)!;
    return elementKeys(quantity.dimensions, run.model.dimensions).flatMap((element): readonly SettledPayment[] => {
      const own = run.model.quantities.get(month)!.dimensions.length === 0 ? undefined : element;
      const due = monthText(first + Math.round(run.value(month, period, own)!) - 1);
      const flow = flowOf({ name: amount, label: quantity.label, unitText: quantity.unitText, value: run.value(amount, period, element)! }, from, to);
      const label = run.model.dimensions.get(quantity.dimensions[0] ?? '')?.labels[element];
      return flow.map((paid) => ({ ...paid, month: due, ...(element !== '' && { instalment: element }), ...(label && { instalmentLabel: label }) }));
    });
  });
  return payments.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

function balancesOf(parties: readonly string[], flows: readonly SettledFlow[]): Readonly<Record<string, number>> {
  const fen = new Map(parties.map((party) => [party, 0]));
  for (const { amount, from, to } of flows) {
    const whole = Math.round(amount * 100);
    fen.set(from, fen.get(from)! - whole);
    fen.set(to, fen.get(to)! + whole);
  }
  return Object.fromEntries([...fen].map(([party, sum]) => [party, sum / 100]));
}
