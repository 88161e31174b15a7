import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Label, Period } from '../language/model.ts';
import type { BytesDigest } from './digest.ts';
import { exactJson, type Exact } from './exact-json.ts';
import { bytesOf } from './text-bytes.ts';

/** One quantity of a run, of one element where it has some. */
export interface ResultFigures {
  readonly quantity: string;
  /** Empty where the quantity has no dimensions. */
  readonly element: string;
  readonly label: Label;
  readonly unit: string;
  /** By period, in the order of `periods`; null where there is none. */
  readonly values: readonly (number | null)[];
}

/** What a run came to, enough to tell later whether it still does and where not. */
export interface RunResults {
  readonly digest: string;
  readonly periods: readonly Period[];
  readonly figures: readonly ResultFigures[];
}

export interface Results {
  readonly baseline: RunResults;
  /** Absent where nothing was changed. */
  readonly scenario?: RunResults;
}

/** Every number of a run. Bracket tables are parameters, and stand in the scenario. */
export async function resultsOf(run: EvaluatedRun, digest: BytesDigest): Promise<RunResults> {
  const { periods } = run;
  const figures = run.columns.list.flatMap(({ quantity, element }): readonly ResultFigures[] =>
    quantity.type === 'brackets'
      ? []
      : [{ quantity: quantity.name, element, label: quantity.label, unit: quantity.unitText, values: periods.map((period) => run.value(quantity.name, period, element) ?? null) }],
  );
  return { digest: await digest(bytesOf(exactJson([periods, figures.map(({ quantity, element, values }) => [quantity, element, values])]))), periods, figures };
}

export const resultsName = 'results.json';

export function resultsText(results: Results): string {
  return exactJson(results as unknown as Exact);
}

/** Undefined where it is of another shape. */
export function readResults(value: Exact): Results | undefined {
  const { baseline, scenario } = (value ?? {}) as Partial<Results>;
  return isRun(baseline) && (scenario === undefined || isRun(scenario)) ? { baseline, ...(scenario && { scenario }) } : undefined;
}

function isRun(run: Partial<RunResults> | undefined): run is RunResults {
  return typeof run?.digest === 'string' && Array.isArray(run.periods) && Array.isArray(run.figures) && run.figures.every((each) => typeof each?.quantity === 'string' && Array.isArray(each.values));
}
