import { agreementIn, type ContractPeriod } from '../../scenario/corridor/contract-period.ts';
import type { LossItem } from '../../tables/statement/statement.ts';
import type { StatementFigure } from '../state/corridor-edits.ts';

/** Made up: about 1.2 million residents at 80 yuan, a good year, an even one and a bad one. Yuan and persons. */
const items: Readonly<Record<string, readonly [number, number, number]>> = {
  enrolled: [1_204_600, 1_198_200, 1_187_900],
  premium: [96_368_000, 95_856_000, 95_032_000],
  funding: [96_368_000, 95_856_000, 95_032_000],
  target: [96_368_000, 95_856_000, 95_032_000],
  claims_paid: [84_452_316.4, 98_318_904.75, 107_904_377.2],
  outstanding_opening: [2_950_000, 3_610_000, 4_480_000],
  outstanding_closing: [3_610_000, 4_480_000, 4_905_000],
  operating_cost: [1_284_500, 1_341_200, 1_402_600],
  shared_cost: [412_300, 398_700, 431_000],
  disallowed_cost: [96_000, 51_000, 73_000],
  policy_loss: [0, 0, 2_100_000],
};

/** Years of the example where a contract does not say when it is in force. */
export const exampleYears = ['2022', '2023', '2024'] as const;

/** The example of so many years: the last is the bad one, the first the good one. */
export interface ExampleStatement {
  readonly years: readonly string[];
  readonly figures: readonly StatementFigure[];
  readonly lossItems: readonly LossItem[];
  /** What the made-up insurer sent in for the last year. */
  readonly insurer: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The example statement in years that a contract is in force: those of 2022 to 2024, or up to three nearest to them. */
export function exampleStatement(period: ContractPeriod | undefined): ExampleStatement {
  const years = yearsInForce(period);
  const last = years.at(-1)!;
  // Without room for three years, first the even one is left out, then the good one.
  const columns = years.length === 3 ? [0, 1, 2] : years.length === 2 ? [0, 2] : [2];
  const figures = years.flatMap((year, at) => Object.entries(items).map(([item, amounts]) => ({ year, item, amount: amounts[columns[at]!]! })));
  return { years, figures, lossItems: lossItemsOf(last), insurer: { [last]: insurerFigures } };
}

function yearsInForce(period: ContractPeriod | undefined): readonly string[] {
  if (!period || period.spans.length === 0 || exampleYears.every((year) => agreementIn(period, year) === 'in-force')) return exampleYears;
  const whole = period.spans.flatMap(({ from, until }) => {
    const first = Number(from.slice(0, 4));
    const end = until === undefined ? Math.max(first, Number(exampleYears.at(-1)!)) + 2 : Number(until.slice(0, 4));
    return Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => first + at);
  });
  const known = [...new Set(whole)].sort((a, b) => a - b);
  // Years that follow each other, as near to the usual ones as there are.
  const runs = known.map((_, at) => known.slice(at, at + 3)).map((run) => run.filter((year, at) => year === run[0]! + at));
  const middle = Number(exampleYears[1]);
  const away = (run: readonly number[]): number => Math.abs(run.reduce((sum, year) => sum + year, 0) / run.length - middle);
  const best = runs.toSorted((a, b) => b.length - a.length || away(a) - away(b))[0] ?? [];
  return best.length === 0 ? exampleYears : best.map(String);
}

/** Behind the policy loss of the last year. */
function lossItemsOf(year: string): readonly LossItem[] {
  return [
    { year, amount: 1_600_000, cause: 'catalogue', evidence: '编造：目录调整的测算表', counted: true, place: { path: `${year} policy_loss 1` } },
    { year, amount: 500_000, cause: 'policy', evidence: '编造：提高支付比例的文件', counted: true, place: { path: `${year} policy_loss 2` } },
  ];
}

/** Two digits of the claims changed places, outstanding claims are too high, and cost was not cut. */
const insurerFigures = {
  premium: 95_032_000, funding: 95_032_000, claims_paid: 107_940_377.2, outstanding_opening: 4_480_000, outstanding_closing: 5_105_000, allowed_cost: 1_833_600,
  operating_cost: 1_402_600, shared_cost: 431_000, disallowed_cost: 0,
} as const;

const usual = exampleStatement(undefined);
export const exampleFigures = usual.figures;
export const exampleLoss = usual.lossItems;
export const exampleInsurer = usual.insurer;
