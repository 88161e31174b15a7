import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Corridor, Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

/** Claims stated as reported too late although the contract has no day until which they are to be reported. */
export function lateFaults(run: EvaluatedRun, { cutOff }: Corridor, periods: readonly Period[]): readonly Issue[] {
  if (!cutOff) return [];
  const quantity = run.model.quantities.get(cutOff.month)!;
  return periods.flatMap((period): readonly Issue[] => {
    const late = run.value(cutOff.claims, period) ?? 0;
    if (late === 0 || run.value(cutOff.month, period) !== undefined) return [];
    const cell = run.observations.figures.get(cutOff.claims)?.get('')?.get(period);
    const place = cell ? cell.table.place(cell.row, cell.column) : quantity.place;
    return [{ code: 'contract/late-without-cut-off', severity: 'error', place, values: { period, amount: late, ...called(run.model, quantity) } }];
  });
}
