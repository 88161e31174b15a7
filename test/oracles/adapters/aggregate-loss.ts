import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aggregateLoss, type AggregateLoss } from '../../../src/actuarial/aggregate/aggregate-loss.ts';
import { binomial } from '../../../src/actuarial/aggregate/binomial.ts';
import { discretise, type Discretisation } from '../../../src/actuarial/aggregate/discretise.ts';
import { zeroModified } from '../../../src/actuarial/aggregate/zero-modified.ts';
import { severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, csvRows, namedNumbers, type CaseRow } from '../csv-rows.ts';
import { frequencyNamed } from '../frequency-named.ts';

/** The set's own tolerances: absolute on probabilities, relative on moments. */
const PROBABILITY = 1e-10;
const MOMENT = 1e-8;

type Figures = Readonly<Record<string, number>>;

interface CompoundCase {
  readonly case_id: string;
  readonly frequency: string;
  readonly frequency_params: Readonly<Record<string, number | readonly number[]>>;
  readonly severity_pmf: readonly number[];
  readonly span: number;
  readonly expected: Readonly<Record<string, number | readonly Figures[]>>;
}

function compoundCase(one: CompoundCase): CaseResult[] {
  const loss = aggregateLoss({ frequency: frequencyNamed(one.frequency, one.frequency_params), severity: one.severity_pmf, span: one.span });
  return Object.entries(one.expected).flatMap(([name, expected]): CaseResult[] => {
    if (typeof expected !== 'number') return expected.flatMap((figures, index) => listed(`${one.case_id}.${name}[${index}]`, name, figures, one.span, loss));
    const moments: Readonly<Record<string, number | null>> = { mean: loss.mean, variance: loss.variance, sd: loss.standardDeviation, skewness: loss.skewness };
    return [compared(`${one.case_id}.${name}`, expected, moments[name] ?? null, MOMENT * Math.abs(expected))];
  });
}

/** The figures of one place of the distribution: `x`, `level` or `retention` says where. */
function listed(id: string, list: string, figures: Figures, span: number, loss: AggregateLoss): CaseResult[] {
  const { x = 0, level = 0, retention = 0 } = figures;
  const money = MOMENT * loss.mean;
  const known: Readonly<Record<string, readonly [number, number]>> = {
    p: [loss.probabilities[Math.round(x / span)] ?? 0, PROBABILITY],
    cdf: [loss.distribution(x), PROBABILITY],
    survival: [loss.survival(x), PROBABILITY],
    var: [list === 'quantiles' ? loss.quantile(level) : Number.NaN, 1e-9 * span],
    tvar_acerbi: [list === 'quantiles' ? loss.tailExpectation(level) : Number.NaN, MOMENT * Math.abs(figures['tvar_acerbi'] ?? 0)],
    expected_excess: [loss.stopLoss(retention), money],
    limited_expected: [loss.limitedExpectation(retention), money],
  };
  return Object.entries(figures)
    .filter(([name]) => !['x', 'level', 'retention'].includes(name))
    .map(([name, expected]) => {
      const [got, tolerance] = known[name] ?? [Number.NaN, 0];
      return compared(`${id}.${name}`, expected, got, tolerance);
    });
}

/** Rows of one discretisation stand together; the greatest point of `lower` and `unbiased` is the end of the grid. */
function discretised(rows: readonly CaseRow[]): CaseResult[] {
  const groups = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const id = `${row['dist']}(${row['params']}) ${row['method']} ${row['step']}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].flatMap(([id, group]) => {
    const row = group[0]!;
    const grid = discretise(severityNamed(row['dist'] ?? '', namedNumbers(row['params'] ?? '')), {
      span: caseNumber(row, 'step'),
      points: Math.max(...group.map((each) => caseNumber(each, 'j'))) + 1,
      method: row['method'] as Discretisation,
      remainder: 'drop',
    });
    return group.map((each) => compared(`${id} [${each['j']}]`, caseNumber(each, 'prob'), grid[caseNumber(each, 'j')] ?? null, PROBABILITY));
  });
}

/**
 * Tables without inputs. Nobody here has read the example: its inputs were worked out from the table's own few figures, so
 * that agreeing with them is hardly evidence. A table that is not named here fails.
 */
const workedBack: Readonly<Record<string, () => AggregateLoss>> = {
  // Loss Models, example 9.11: at most three losses of 0, 50 or 100.
  'kpw-ex9.11': () => aggregateLoss({ frequency: zeroModified(binomial(3, 0.3), 0.4), severity: [0.3, 0.5, 0.2], span: 50 }),
};

function table(file: string, rows: readonly CaseRow[]): CaseResult[] {
  const name = path.basename(file, '.csv');
  const example = Object.entries(workedBack).find(([key]) => name.startsWith(key))?.[1];
  if (example === undefined) return [compared(name, 'a table whose inputs are known', 'x and p alone')];
  const loss = example();
  return rows.map((row) => compared(`${name} [${row['x']}]`, caseNumber(row, 'p'), loss.probabilities[caseNumber(row, 'x') / loss.span] ?? null, PROBABILITY));
}

function guarded(id: string, run: () => CaseResult[]): CaseResult[] {
  try {
    return run();
  } catch (error) {
    return [compared(id, 'cases that run', (error as Error).message)];
  }
}

export const adapter: OracleAdapter = {
  set: 'aggregate-loss',
  run: async (folder): Promise<readonly CaseResult[]> => [
    ...caseFiles(folder, '.json').flatMap((file) =>
      (JSON.parse(readFileSync(file, 'utf8')) as CompoundCase[]).flatMap((one) => guarded(one.case_id, () => compoundCase(one))),
    ),
    ...caseFiles(folder, '.csv').flatMap((file) => {
      const rows = csvRows(file);
      return guarded(path.basename(file), () => ('method' in rows[0]! ? discretised(rows) : table(file, rows)));
    }),
  ],
};
