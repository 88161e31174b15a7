import { numberText, percentText } from '../../i18n/numbers.ts';
import type { ProjectionWords } from '../../i18n/projection.ts';
import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { MadeSubject } from '../state/subject.ts';
import type { ChanceName } from './asks.ts';
import { bothProjection } from './context.ts';
import type { ProjectionBench } from './projection-bench.svelte.ts';

/** （±1.0%）: half of the interval, or its one end where no path or every path has it; empty where none is known. */
export function errorText({ value, least, greatest }: Estimate, words: ProjectionWords): string {
  if (value === 0 && greatest !== null) return words.errorBelow(percentText(greatest, 2));
  if (value === 1 && least !== null) return words.errorAbove(percentText(least, 2));
  return least === null || greatest === null ? '' : words.errorOf(`${numberText(Math.ceil((greatest - least) * 500) / 10, 1)}%`);
}

/** 38%; a chance near none or near all with a decimal. */
export function chanceText(value: number): string {
  if (value > 0 && value < 0.0005) return '<0.1%';
  if (value < 1 && value > 0.9995) return '>99.9%';
  return percentText(value, value === 0 || value === 1 || (value >= 0.1 && value <= 0.9) ? 0 : 1);
}

/** How a chance comes about: paths on which it happened, of all. */
export function chanceSubject(bench: ProjectionBench, name: ChanceName, year: string, { value }: Estimate): MadeSubject {
  const count = bench.paths;
  const label = bothProjection((words) => `${words.yearText(year)} ${words.chanceNames[name]}`);
  return {
    kind: 'made', label, value, unitText: '1', signed: false,
    rule: bothProjection((words) => words.chanceRule(numberText(count, 0))),
    inputs: [
      { label: bothProjection((words) => words.hitPaths), value: Math.round(value * count), unitText: 'ratio' },
      { label: bothProjection((words) => words.allPaths), value: count, unitText: 'ratio' },
    ],
  };
}
