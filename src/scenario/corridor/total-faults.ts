import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';
import type { StatementFigure } from '../../tables/statement/statement.ts';

/** Rates have more digits than money. */
const shown = (value: number): number => Number(value.toPrecision(10));

/** Numbers that a statement gives although the contract works them out, and that its own items do not make. */
export function totalFaults(run: EvaluatedRun, figures: readonly StatementFigure[], periods: readonly Period[]): readonly Issue[] {
  const called = (name: string, year: Period): string =>
    figures.find((figure) => figure.quantity.name === name && figure.year === year)?.written ?? name;
  return figures.flatMap((figure): readonly Issue[] => {
    const { kind, quantity, year, amount, precision, written, place } = figure;
    const made = kind === 'total' && periods.includes(year) ? run.value(quantity.name, year) : undefined;
    if (made === undefined) return [];
    const { inputs } = explain(run, { quantity: quantity.name, period: year });
    const difference = amount - made;
    // Each part may be off by half a unit of its last digit, too.
    if (Math.abs(difference) <= precisionOf(quantity.unitText, precision) * (1 + inputs.length)) return [];
    const parts = inputs.map(({ reference }) => called(reference.quantity, year)).join(' · ');
    const values = {
      year,
      total: written,
      stated: shown(amount),
      parts,
      sum: shown(made),
      difference: shown(difference),
    };
    return [{ code: 'contract/parts-not-total', severity: 'error', place, values }];
  });
}

/** A rate is stated to a hundredth of a per cent at least. */
function precisionOf(unitText: string, precision: number): number {
  return unitText === '1' ? 0.00005 : precision;
}
