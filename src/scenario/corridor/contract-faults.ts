import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Bracket, Corridor, CorridorSide, Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { bracketsIn } from '../../language/run/worked-out.ts';
import { tablesInForce } from './formula-in-force.ts';

/** Shares are decimal fractions: three thirds may miss 1 by a bit. */
const slack = 1e-9;

/** What is wrong with the bands of a contract in a period, whatever its figures: shares that give more than there is, rates below the first band, sides that nobody shares. */
export function contractFaults(run: EvaluatedRun, corridor: Corridor, period: Period): readonly Issue[] {
  return [corridor.surplus, corridor.loss].flatMap((side) => sideFaults(run, corridor, side, period));
}

function sideFaults(run: EvaluatedRun, corridor: Corridor, side: CorridorSide, period: Period): readonly Issue[] {
  const t = run.periods.indexOf(period);
  const tables = side.parts.flatMap(({ amount: name }) => tablesInForce(run, name, period));
  const rows = tables.map((table) => bracketsIn(run, table, '', t));
  const amount = run.model.quantities.get(side.amount)!;
  const knots = [...new Set(rows.flatMap((own) => own.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))))].sort((a, b) => a - b);
  const twice = knots.flatMap((from, index): readonly Issue[] => {
    const sum = rows.reduce((shares, own) => shares + shareAt(own, from), 0);
    if (sum <= 1 + slack) return [];
    const giving = tables.filter((_, at) => shareAt(rows[at]!, from) > 0);
    const values = { period, ...called(run.model, amount), from, to: knots[index + 1] ?? '∞', sum, tables: giving.map(({ name }) => name).join(', '), tablesZh: giving.map(({ label }) => label.zh).join('、'), tablesEn: giving.map(({ label }) => label.en).join(', ') };
    return [{ code: 'contract/shares-above-one', severity: 'error', place: giving.at(-1)!.place, values }];
  });
  const late = tables.flatMap((table, index): readonly Issue[] => {
    const first = rows[index]![0];
    return first && first.from > 0 ? [{ code: 'contract/first-band', severity: 'warning', place: table.place, values: { period, ...called(run.model, table), from: first.from } }] : [];
  });
  const none: readonly Issue[] = rows.every((own) => own.length > 0 && own.every(({ value }) => value === 0))
    ? [{ code: 'contract/nothing-shared', severity: 'note', place: corridor.place, values: { period, ...called(run.model, amount) } }]
    : [];
  return [...twice, ...late, ...none];
}

function shareAt(rows: readonly Bracket[], rate: number): number {
  return rows.find(({ from, to }, index) => rate >= from && rate < (to ?? rows[index + 1]?.from ?? Infinity))?.value ?? 0;
}
