import type { Issue, Place } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { agreementIn, contractPeriod, spansText } from './contract-period.ts';

/** Years to be settled that the contract is not in force in, by the first of their figures; and that nobody knows when it is. */
export function periodFaults(run: EvaluatedRun, periods: readonly Period[]): readonly Issue[] {
  const period = contractPeriod(run.model, run.overrides.map(({ override }) => override));
  if (!period) return [];
  const quantity = run.model.quantities.get(period.name)!;
  const outside = periods.filter((year) => agreementIn(period, year) === 'outside').map((year): Issue => {
    const figures = statedFigures(run, year);
    const labels = figures.map(({ item }) => run.model.quantities.get(item)!.label);
    const values = { year, itemsZh: labels.map(({ zh }) => zh).join('、'), itemsEn: labels.map(({ en }) => en).join(', '), period: spansText(period.spans), ...called(run.model, quantity) };
    return { code: 'contract/outside-period', severity: 'error', place: figures[0]?.place ?? quantity.place, values };
  });
  const unknown = periods.filter((year) => agreementIn(period, year) === 'unknown');
  return unknown.length === 0 ? outside : [...outside, { code: 'contract/period-unknown', severity: 'note', place: quantity.place, values: { years: unknown.join(', '), ...called(run.model, quantity) } }];
}

/** Years of the periods in which the contract is not in force. */
export function outsideYears(run: EvaluatedRun, periods: readonly Period[]): readonly Period[] {
  const period = contractPeriod(run.model, run.overrides.map(({ override }) => override));
  return period ? periods.filter((year) => agreementIn(period, year) === 'outside') : [];
}

/** Cells that tables give for a year, in their order, with the names of what they give. */
export function statedFigures(run: EvaluatedRun, year: Period): readonly { readonly item: string; readonly place: Place }[] {
  const cells = [...run.observations.figures].flatMap(([item, elements]) =>
    [...elements.values()].flatMap((figures) => {
      const cell = figures.get(year);
      return cell ? [{ item, row: cell.row, place: cell.table.place(cell.row, cell.column) }] : [];
    }),
  );
  return cells.sort((a, b) => a.row - b.row);
}
