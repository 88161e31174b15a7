import { numberText } from '../../i18n/numbers.ts';
import type { ProjectionWords } from '../../i18n/projection.ts';
import type { FanSeries, FanSettings } from '../../plots/fan-figure.ts';
import type { QuantityUnit } from '../../plots/quantity-scale.ts';
import type { Fan } from '../../scenario/simulation/fan.ts';
import { normOf, type CourseQuantity } from './asks.ts';
import type { ProjectionBench } from './projection-bench.svelte.ts';

/** Observed years that stand before the projected ones. */
const before = 8;

/** How a model's unit is drawn. */
export function drawnUnit(unitText: string): QuantityUnit {
  if (unitText.startsWith('yuan')) return 'money';
  if (unitText === 'month' || unitText === 'person') return unitText;
  return unitText === '1' ? 'percent' : 'plain';
}

function series(bench: ProjectionBench, fan: Fan, name: string, colour: FanSeries['colour']): FanSeries {
  const first = String(Number(bench.last) - before);
  const middle = (fan.probabilities.length - 1) / 2;
  const compared = bench.changed ? bench.fan(fan.quantity, 'baseline') : undefined;
  return {
    name, colour,
    rows: fan.points.filter(({ period }) => period >= first).map(({ period, plain, percentiles }) => ({ period, plain: plain ?? null, percentiles })),
    ...(compared && { compared: compared.points.filter(({ period }) => period >= first && period <= bench.to).map(({ period, percentiles }) => ({ period, median: percentiles[middle]! })) }),
  };
}

/** The figure of one quantity, or of income and expenditure together; undefined where the model has none of it. */
export function courseFan(bench: ProjectionBench, names: readonly CourseQuantity[], words: ProjectionWords): FanSettings | undefined {
  const fans = names.flatMap((name) => bench.fan(name) ?? []);
  const [first] = fans;
  if (!first || bench.last === undefined) return undefined;
  const colour = (name: string): FanSeries['colour'] => (names.length > 1 ? (name as 'income' | 'expenditure') : bench.changed ? 'scenario' : 'baseline');
  const norm = normOf(bench.model, bench.study.set);
  return {
    title: names.length > 1 ? words.flows : words.quantities[names[0]!],
    unit: drawnUnit(bench.model.quantities.get(first.quantity)!.unitText),
    probabilities: first.probabilities,
    fans: fans.map((fan) => series(bench, fan, words.quantities[fan.quantity as CourseQuantity], colour(fan.quantity))),
    last: bench.last,
    ...(first.quantity === 'months_payable' && norm !== undefined && { level: { value: norm, label: words.normLine(numberText(norm, 0)) } }),
    drawn: words.drawnBy(numberText(bench.paths, 0), String(bench.study.seed)),
  };
}
