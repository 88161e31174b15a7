import type { Label, Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { GridAsk } from '../../runner/projection/lever-questions.ts';
import type { GridScenario } from '../../scenario/questions/grid.ts';
import { assumptionGroups, baselineIn, type AssumptionLever } from './assumption-levers.ts';
import { chancesOf } from './asks.ts';
import { bothProjection } from './context.ts';
import { momentsOf } from './spread.ts';
import type { WholeStudy } from './study.ts';

/** Levers that a number can be given, contribution rates first. */
export function numberLevers(model: Model, first: Period, to: Period): readonly AssumptionLever[] {
  const levers = assumptionGroups(model, first, to).flatMap(({ quantities }) => quantities.flatMap((own) => own.levers)).filter(({ quantity }) => quantity.type === 'number');
  const rank = ({ path }: AssumptionLever): number => (path === 'employer_rate' ? 0 : /(rate|premium|subsidy)/.test(path) && !path.includes('.') ? 1 : 2);
  return levers.toSorted((a, b) => rank(a) - rank(b));
}

/** A step of a lever that a person would think in: half a point, or a twentieth. */
export function leverStep({ quantity, baseline }: AssumptionLever): number {
  const isFraction = quantity.unitText === '1' || quantity.unitText === '1/year';
  const size = Math.max(...baseline.map(({ value }) => Math.abs(Number(value))));
  if (isFraction) return size > 0.3 ? 0.05 : 0.005;
  return size === 0 ? 1 : 10 ** Math.floor(Math.log10(size)) / 2;
}

/** Values around the baseline in steps, within the lever's limits. */
export function leverValues(lever: AssumptionLever, first: Period, step: number, each: number): readonly number[] {
  const { minimum = -Infinity, maximum = Infinity } = lever.quantity;
  const middle = Number(baselineIn(lever, first));
  return Array.from({ length: 2 * each + 1 }, (_, at) => Number((middle + (at - each) * step).toPrecision(12))).filter((value) => value >= minimum && value <= maximum);
}

/** Scenarios a grid may have: the baseline, the person's own, and each uncertain assumption a standard deviation lower and higher. */
export function gridScenarios(study: WholeStudy, levers: readonly AssumptionLever[]): readonly GridScenario[] {
  const own = study.set.length === 0 ? [] : [{ id: 'scenario', name: bothProjection((words) => words.ownScenario), overrides: study.set }];
  const shifted = study.assume.flatMap((entry): GridScenario[] => {
    const lever = levers.find(({ path }) => path === entry.path);
    if (!lever) return [];
    const { mean, sd } = momentsOf(entry);
    return ([[-1, 'lower'], [1, 'higher']] as const).map(([sign, which]) => ({
      id: `${entry.path} ${which}`,
      name: named(lever.label, which),
      overrides: [...study.set.filter(({ path }) => path !== entry.path), ...moved(lever, entry.as ?? 'value', mean + sign * sd, entry.from)],
    }));
  });
  return [{ id: 'baseline', name: bothProjection((words) => words.baseline), overrides: [] }, ...own, ...shifted];
}

function named(label: Label, which: 'lower' | 'higher'): Label {
  return { zh: bothProjection((words) => words.deviation[which](label.zh)).zh, en: bothProjection((words) => words.deviation[which](label.en)).en };
}

/** The lever's own course, moved alike in all years. */
function moved({ path, baseline, quantity }: AssumptionLever, as: 'value' | 'difference' | 'factor', by: number, from: string): readonly Override[] {
  const { minimum = -Infinity, maximum = Infinity } = quantity;
  return baseline.map((stretch, at): Override => {
    const base = Number(stretch.value);
    const value = as === 'value' ? by : as === 'difference' ? base + by : base * by;
    return { path, from: at === 0 ? from : `${stretch.from}-01`, value: Number(Math.min(maximum, Math.max(minimum, value)).toPrecision(12)) };
  });
}

/** The question of a grid on 1,024 Sobol paths a cell; undefined where the model has no current balance or months payable. */
export function gridAsk(model: Model, study: WholeStudy, lever: AssumptionLever, values: readonly number[], scenarios: readonly GridScenario[], first: Period): GridAsk | undefined {
  const chances = chancesOf(model, study.set);
  const [deficit, norm] = [chances.find(({ name }) => name === 'deficit'), chances.find(({ name }) => name === 'norm')];
  if (!deficit || !model.quantities.has('months_payable') || values.length === 0 || scenarios.length === 0) return undefined;
  const { to, assume, correlate, seed } = study;
  const { minimum = -Infinity, maximum = Infinity } = lever.quantity;
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const reach = greatest - least;
  return {
    lever: { path: lever.path, from: `${first}-01` }, values, scenarios, to,
    deficit: { quantity: deficit.quantity, level: deficit.level },
    shown: { quantity: 'months_payable', period: to },
    ...(norm && reach > 0 && { breakEven: { condition: { quantity: 'months_payable', is: 'atLeast' as const, level: norm.level, period: to, every: false }, least: Math.max(minimum, least - reach), greatest: Math.min(maximum, greatest + reach) } }),
    ...(assume.length > 0 && { drawn: { assume, correlate, seed, method: 'sobol' as const, paths: 1024 } }),
  };
}
