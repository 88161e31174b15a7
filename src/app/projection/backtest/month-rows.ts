import type { MonthCase, MonthMethod } from '../../../scenario/forecast/month-back-test.ts';

/** How a method did with so many months known, over the cases looked at. */
export interface MonthRow {
  readonly month: number;
  readonly method: MonthMethod;
  readonly cases: readonly MonthCase[];
  readonly meanError: number;
  readonly absolute: number;
}

const methods: readonly MonthMethod[] = ['profile', 'last-year', 'even'];

/** Errors by months known and method, of one series or of all together. */
export function monthRows(months: readonly MonthCase[], of: string | undefined): readonly MonthRow[] {
  const own = of === undefined ? months : months.filter(({ series }) => series === of);
  const known = [...new Set(own.map(({ month }) => month))].sort((a, b) => a - b);
  return known.flatMap((month) =>
    methods.flatMap((method): MonthRow[] => {
      const cases = own.filter((each) => each.month === month && each.method === method);
      if (cases.length === 0) return [];
      const mean = (value: (each: MonthCase) => number): number => cases.reduce((sum, each) => sum + value(each), 0) / cases.length;
      return [{ month, method, cases, meanError: mean(({ error }) => error), absolute: mean(({ error }) => Math.abs(error)) }];
    }),
  );
}

/** Series that any whole year was foretold of. */
export function monthSeriesOf(months: readonly MonthCase[]): readonly string[] {
  return [...new Set(months.map(({ series }) => series))];
}
