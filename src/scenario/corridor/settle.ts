import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import { readsOf } from '../../language/check/reads.ts';
import { corridorNames } from '../../language/corridor-names.ts';
import type { Corridor, Period } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { collectedFaults } from './collected-faults.ts';
import { contractFaults } from './contract-faults.ts';
import { lateFaults } from './late-faults.ts';
import { missingTerms } from './missing-terms.ts';
import { outsideYears, periodFaults, statedFigures } from './period-faults.ts';
import { settledYear } from './settled-year.ts';
import type { Settlement } from './settlement.ts';
import { standIns } from './stand-ins.ts';
import { tablesGiving } from './tables-giving.ts';

/**
 * Settles a contract year by year: rates, bands with their clauses, who owes whom, stocks and the calendar of payments.
 * The run holds the statement and whatever was changed. Where anything is an error no year is settled.
 *
 * @param periods years of the run, in order; all if absent
 * @throws RangeError where the model has no corridor
 */
export function settle(run: EvaluatedRun, periods: readonly Period[] = run.periods): Settlement {
  const { corridor } = run.model;
  if (!corridor) throw new RangeError(`settle: a model with a corridor; got ${run.model.id}`);
  // What a contract says of years it is not in force in is not looked at.
  const outside = outsideYears(run, periods);
  const own = periods.filter((period) => !outside.includes(period));
  const issues = [
    ...run.issues, ...periodFaults(run, periods), ...own.flatMap((period) => [...givenFaults(run, corridor, period), ...contractFaults(run, corridor, period)]),
    ...lateFaults(run, corridor, own), ...collectedFaults(run, corridor, own), ...failedChecks(run, own), ...openingFaults(run, corridor, periods),
  ];
  if (issues.some(({ severity }) => severity === 'error')) return { years: [], issues };
  return { years: periods.map((period) => settledYear(run, corridor, period)), issues };
}

/** What is needed and not given: a year that is not there at all, or single terms and figures; and zeros that stand in. */
function givenFaults(run: EvaluatedRun, corridor: Corridor, period: Period): readonly Issue[] {
  const { numbers, instalments } = corridorNames(corridor);
  const names = [...numbers, ...instalments];
  const missing = missingTerms(run, names, period).filter((term) => term.period === period);
  const years = [...statedYears(run)].sort();
  if (missing.length > 0 && years.length > 0 && !years.includes(period) && period > years[0]! && period < years.at(-1)!) {
    const after = years.find((year) => year > period)!;
    const values = { period, before: years.findLast((year) => year < period)!, after, tables: tablesGiving(run.model, corridor).join(', ') };
    return [{ code: 'contract/year-missing', severity: 'error', place: statedFigures(run, after)[0]?.place ?? corridor.place, values }];
  }
  return [
    ...missing.map(({ quantity }): Issue => ({ code: quantity.kind === 'parameter' ? 'contract/term-not-given' : 'contract/figure-not-given', severity: 'error', place: quantity.place, values: { period, ...called(run.model, quantity) } })),
    ...standIns(run, names, period).map((quantity): Issue => ({ code: 'contract/counted-as-nothing', severity: 'warning', place: quantity.place, values: { period, ...called(run.model, quantity) } })),
  ];
}

function statedYears(run: EvaluatedRun): ReadonlySet<Period> {
  return new Set([...run.observations.figures.values()].flatMap((elements) => [...elements.values()].flatMap((figures) => [...figures.keys()])));
}

function failedChecks(run: EvaluatedRun, periods: readonly Period[]): readonly Issue[] {
  return run.checks
    .filter(({ holds, period }) => !holds && periods.includes(period))
    .map(({ check, period, difference }): Issue => {
      // A check on terms alone stands where they are given.
      const read = readsOf(check.formula.tree, run.model, prefixOf(check.name)).map(({ quantity }) => quantity);
      const terms = read.filter(({ kind }) => kind === 'parameter');
      const place = terms.length === read.length ? (terms[0]?.values.findLast(({ from }) => from <= `${period}-12`)?.place ?? check.formula.place) : check.formula.place;
      const values = { period, name: check.name, labelZh: check.label.zh, labelEn: check.label.en, difference: Number(difference.toPrecision(10)), ...(terms.length > 0 && { tables: terms.map(({ name }) => name).join(', ') }) };
      return { code: 'contract/check-fails', severity: check.severity, place, values };
    });
}

/** A stock that the statement opens with another figure than the year before closed with. */
function openingFaults(run: EvaluatedRun, corridor: Corridor, periods: readonly Period[]): readonly Issue[] {
  return corridor.stocks.flatMap(({ opening, closing }) =>
    periods.slice(1).flatMap((period, index): readonly Issue[] => {
      const [stated, closed] = [run.value(opening, period), run.value(closing, periods[index]!)];
      if (stated === undefined || closed === undefined || Math.abs(stated - closed) < 0.005) return [];
      const observation = run.observations.figures.get(opening)?.get('')?.get(period);
      const place = observation ? observation.table.place(observation.row, observation.column) : {};
      return [{ code: 'contract/opening-differs', severity: 'warning', place, values: { period, before: periods[index]!, stated, closed, ...called(run.model, run.model.quantities.get(opening)!) } }];
    }),
  );
}
