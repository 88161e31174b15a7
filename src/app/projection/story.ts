import type { Label } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { shown } from '../ui/shown.ts';
import { assumptionGroups, baselineIn } from './assumption-levers.ts';
import { chanceText } from './chance-text.ts';
import { bothProjection, type ProjectionContext } from './context.ts';

/** One sentence on the baseline with its numbers as they are; undefined until they are there. */
export function storySentence({ bench, words, workbench }: ProjectionContext): string | undefined {
  const side = bench.changed ? 'baseline' : 'scenario';
  const balance = bench.fan('closing_balance', side);
  const [deficit, exhausted] = [bench.chance('deficit', side), bench.chance('exhausted', side)];
  const end = exhausted?.points.at(-1);
  if (!balance || !deficit || !end || balance.points.length === 0) return undefined;
  const middle = (balance.probabilities.length - 1) / 2;
  const peak = balance.points.reduce((most, point) => (point.percentiles[middle]! > most.percentiles[middle]! ? point : most));
  return words.storySays(bench.spreadChanged, shown(peak.percentiles[middle], 'yuan', workbench.numbers), peak.period, deficit.median ?? words.neverWithin(end.period), chanceText(end.by.value), words.chanceNames.exhausted);
}

/** A change to try, set by one click. */
export interface StoryStep {
  readonly id: string;
  readonly label: Label;
  /** One for each stretch of the baseline, so that its course stays. */
  readonly changes: readonly Override[];
}

/** What a policy maker may turn: a point on the rate or on the subsidy's growth, half a point less growth of use, a year later into retirement; those that the model has. */
export function storySteps({ bench }: Pick<ProjectionContext, 'bench'>): readonly StoryStep[] {
  const levers = assumptionGroups(bench.model, bench.first, bench.study.to).flatMap(({ quantities }) => quantities.flatMap((own) => own.levers));
  const year = String(Number(bench.first) + 2);
  const step = (path: string, by: number, label: (words: ProjectionContext['words']) => string): readonly StoryStep[] => {
    const lever = levers.find((each) => each.path === path || each.path.endsWith(`.${path}`));
    if (!lever) return [];
    const later = lever.baseline.filter(({ from }) => from > year).map(({ from, value }) => ({ from, value }));
    const changes = [{ from: year, value: baselineIn(lever, year) }, ...later].map(({ from, value }): Override => ({ path: lever.path, from: `${from}-01`, value: Number((Number(value) + by).toPrecision(12)) }));
    return [{ id: path, label: bothProjection(label), changes }];
  };
  return [
    ...step('employer_rate', 0.01, (words) => words.storySteps.rate(year)),
    ...step('subsidy_growth', 0.01, (words) => words.storySteps.subsidy(year)),
    ...step('use_growth', -0.005, (words) => words.storySteps.use(year)),
    // Who retires later matters to the fund that the active pay into.
    ...(bench.model.quantities.has('employer_rate') ? step('flexible_retirement', 12, (words) => words.storySteps.retirement(year)) : []),
  ];
}
