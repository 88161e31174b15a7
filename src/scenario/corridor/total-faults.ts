import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';
import type { StatementFigure } from '../../tables/statement/statement.ts';
import { termsBehind } from './terms-behind.ts';

/** Rates have more digits than money. */
const shown = (value: number): number => Number(value.toPrecision(10));

/** Numbers that a statement gives although the contract works them out, and that its own items do not make. */
export function totalFaults(run: EvaluatedRun, figures: readonly StatementFigure[], periods: readonly Period[]): readonly Issue[] {
  return figures.flatMap((figure): readonly Issue[] => {
    const { kind, quantity, year, amount, precision, written, place } = figure;
    const made = kind === 'total' && periods.includes(year) ? run.value(quantity.name, year) : undefined;
    if (made === undefined) return [];
    const { inputs } = explain(run, { quantity: quantity.name, period: year });
    const difference = amount - made;
    // Each part may be off by half a unit of its last digit, too.
    if (Math.abs(difference) <= precisionOf(quantity.unitText, precision) * (1 + inputs.length)) return [];
    const parts = inputs.map(({ reference }) => run.model.quantities.get(reference.quantity)!);
    // A part that the statement gives is called as it is written there.
    const named = (locale: keyof Label): readonly string[] =>
      parts.filter(({ type }) => type === 'number').map(({ name, label }) => figures.find((stated) => stated.quantity.name === name && stated.year === year)?.written ?? label[locale]);
    const values = {
      year,
      total: written,
      stated: shown(amount),
      partsZh: named('zh').join('、'),
      partsEn: named('en').join(', '),
      sum: shown(made),
      difference: shown(difference),
      // Clauses by which it is worked out.
      name: quantity.name,
      tables: termsBehind(run.model, quantity.name).join(', '),
    };
    return [{ code: 'contract/parts-not-total', severity: 'error', place, values }];
  });
}

/** A rate is stated to a hundredth of a per cent at least. */
function precisionOf(unitText: string, precision: number): number {
  return unitText === '1' ? 0.00005 : precision;
}
