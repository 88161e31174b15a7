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

export const exampleYears = ['2022', '2023', '2024'] as const;

export const exampleFigures: readonly StatementFigure[] = exampleYears.flatMap((year, at) => Object.entries(items).map(([item, amounts]) => ({ year, item, amount: amounts[at]! })));

/** Behind the policy loss of the last year. */
export const exampleLoss: readonly LossItem[] = [
  { year: '2024', amount: 1_600_000, cause: 'catalogue', evidence: '编造：目录调整的测算表', counted: true, place: { path: '2024 policy_loss 1' } },
  { year: '2024', amount: 500_000, cause: 'policy', evidence: '编造：提高支付比例的文件', counted: true, place: { path: '2024 policy_loss 2' } },
];

/** What the made-up insurer sent in for the last year: two digits of the claims changed places, outstanding claims are too high, and cost was not cut. */
export const exampleInsurer: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  2024: {
    premium: 95_032_000, funding: 95_032_000, claims_paid: 107_940_377.2, outstanding_opening: 4_480_000, outstanding_closing: 5_105_000, allowed_cost: 1_833_600,
    operating_cost: 1_402_600, shared_cost: 431_000, disallowed_cost: 0,
  },
};
