import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Corridor, Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

/** Half a fen. */
const leastAmount = 0.005;

/** Compensation above what the money collected can pay, and requests of all that are less than this contract's own. */
export function collectedFaults(run: EvaluatedRun, { collected }: Corridor, periods: readonly Period[]): readonly Issue[] {
  if (!collected) return [];
  const { quantities } = run.model;
  return periods.flatMap((period): readonly Issue[] => {
    const [due = 0, paid = 0, money, requests] = [collected.due, collected.paid, collected.money, collected.requests].map((name) => run.value(name, period));
    const placeOf = (name: string) => {
      const cell = run.observations.figures.get(name)?.get('')?.get(period);
      return cell ? cell.table.place(cell.row, cell.column) : quantities.get(name)!.place;
    };
    if (requests !== undefined && due - requests >= leastAmount)
      return [{ code: 'contract/requests-below-own', severity: 'error', place: placeOf(collected.requests), values: { period, requests, due, ...called(run.model, quantities.get(collected.requests)!) } }];
    if (due - paid < leastAmount) return [];
    const values = { period, due, paid, unpaid: Math.round((due - paid) * 100) / 100, money: money ?? 0, requests: requests ?? 0, ...called(run.model, quantities.get(collected.due)!) };
    return [{ code: 'contract/above-collectable', severity: 'warning', place: placeOf(collected.money), values }];
  });
}
