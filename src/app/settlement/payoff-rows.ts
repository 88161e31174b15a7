import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { payoff } from '../../scenario/corridor/payoff.ts';
import type { PayoffPoint } from '../../plots/payoff-figure.ts';
import type { SettlementDesk } from './settlement-desk.svelte.ts';
import type { Override } from '../../language/override.ts';

/** Points of a payoff: lines are straight between bounds, and bounds lie within half a hundredth of the base. */
const points = 241;

/** Hundreds of paths through every year: a twentieth of what the interpreter takes. */
const executor = wasmExecutor();

/** The year's results along its claims under given changes; none where the contract misses something. */
export function payoffRows({ evaluator, years, year, run }: Pick<SettlementDesk, 'evaluator' | 'years' | 'year' | 'run'>, overrides: readonly Override[]): readonly PayoffPoint[] {
  const corridor = evaluator?.model.corridor;
  if (!evaluator || !run || !corridor?.claims || year === undefined) return [];
  const [own, base] = [run.value(corridor.claims, year), run.value(corridor.base, year)];
  if (own === undefined || base === undefined || !(base > 0)) return [];
  const { claims, results } = payoff(evaluator, { period: year, from: years[0]!, overrides, ...(executor && { executor }) }, { least: Math.min(base * 0.75, own * 0.95), greatest: Math.max(base * 1.25, own * 1.05), points });
  const [insurer, fund] = [results['insurer'], results['fund']];
  if (!insurer || !fund) return [];
  return Array.from(claims, (amount, at) => ({ claims: amount, insurer: insurer[at]!, fund: fund[at]! })).filter((row) => Number.isFinite(row.insurer) && Number.isFinite(row.fund));
}
