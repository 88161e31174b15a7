import { numberText } from '../../i18n/numbers.ts';
import type { ProjectionWords } from '../../i18n/projection.ts';
import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { MadeSubject } from '../state/subject.ts';
import type { ChanceName } from './asks.ts';
import { bothProjection } from './context.ts';
import type { ProjectionBench } from './projection-bench.svelte.ts';

/** （±1.0%）: half of the interval; empty where none is known. */
export function errorText({ least, greatest }: Estimate, words: ProjectionWords): string {
  return least === null || greatest === null ? '' : words.errorOf(`${numberText(((greatest - least) / 2) * 100, 1)}%`);
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
