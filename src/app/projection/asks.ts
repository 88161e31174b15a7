import type { Model } from '../../language/model.ts';
import type { SimulateAsk, Wanted } from '../../runner/projection/questions.ts';
import type { Override } from '../../language/override.ts';
import type { WholeStudy } from './study.ts';

/** Quantities whose course is shown, where a model has them. */
export const courseQuantities = ['closing_balance', 'current_balance', 'months_payable', 'income', 'expenditure'] as const;
export type CourseQuantity = (typeof courseQuantities)[number];

/** Paths while a hand moves, and when it rests. */
export const paths = { moving: { method: 'sobol', paths: 1024 }, resting: { method: 'random', paths: 10_000 } } as const;
export type Pace = keyof typeof paths;

/** What may go wrong with a fund, and below which level of which quantity it has. */
export const chanceNames = ['deficit', 'norm', 'exhausted'] as const;
export type ChanceName = (typeof chanceNames)[number];

/** The lower norm of months payable as it is set; undefined where the model has none. */
export function normOf(model: Model, set: readonly Override[]): number | undefined {
  const norm = set.findLast(({ path }) => path === 'norm_low')?.value ?? model.quantities.get('norm_low')?.values.at(-1)?.value;
  return typeof norm === 'number' ? norm : undefined;
}

/** Chances that a model can tell: a deficit of the year, months below the norm as it is set, and nothing left. */
export function chancesOf(model: Model, set: readonly Override[]): readonly (Wanted & { readonly name: ChanceName; readonly level: number })[] {
  const has = (name: string): boolean => model.quantities.has(name);
  const norm = normOf(model, set);
  return [
    ...(has('current_balance') ? [{ name: 'deficit' as const, quantity: 'current_balance', element: '', level: 0 }] : []),
    ...(has('months_payable') && norm !== undefined ? [{ name: 'norm' as const, quantity: 'months_payable', element: '', level: norm }] : []),
    ...(has('closing_balance') ? [{ name: 'exhausted' as const, quantity: 'closing_balance', element: '', level: 0 }] : []),
  ];
}

/** The question for all fans and chances of a course; baseline and scenario ask the same of the same draws. */
export function simulateAsk(model: Model, { to, assume, correlate, seed }: WholeStudy, overrides: readonly Override[], pace: Pace): SimulateAsk {
  return {
    to, assume, correlate, seed, overrides, ...paths[pace],
    fans: courseQuantities.filter((name) => model.quantities.has(name)).map((quantity) => ({ quantity, element: '' })),
    crossings: chancesOf(model, overrides).map(({ quantity, element, level }) => ({ quantity, element, level })),
  };
}
