import type { Project } from '../state/project.svelte.ts';
import type { Assumption } from './assumption-list.ts';

/** What a small step of an assumption does to the baseline's current balance, in yuan. */
export interface Influence {
  readonly step: 'point' | 'percent';
  readonly effect: number;
}

export type InfluenceByPath = ReadonlyMap<string, Influence>;

const target = 'current_balance';
const together = 4;

/** Works out influences a few at a time, so that the screen stays free. @returns a function that stops the work. */
export function workOutInfluences(project: Project, assumptions: readonly Assumption[], done: (found: InfluenceByPath) => void): () => void {
  const found = new Map<string, Influence>();
  let timer = setTimeout(() => work(0), 300);
  const work = (index: number): void => {
    for (const assumption of assumptions.slice(index, index + together)) {
      const influence = influenceOf(project, assumption);
      if (influence) found.set(assumption.path, influence);
    }
    if (index + together < assumptions.length) timer = setTimeout(() => work(index + together), 30);
    else done(found);
  };
  return () => clearTimeout(timer);
}

function influenceOf(project: Project, { path, baseline, quantity }: Assumption): Influence | undefined {
  const { budget } = project.years;
  const isFraction = quantity.unitText === '1' || quantity.unitText === '1/year';
  const limit = quantity.maximum ?? Infinity;
  const size = isFraction ? 0.01 : Math.abs(baseline) / 100;
  const step = baseline + size > limit ? -size : size;
  if (step === 0) return undefined;
  const before = project.baseline.value(target, budget);
  const after = project.runWith([{ path, from: `${budget}-01`, value: baseline + step }]).value(target, budget);
  if (before === undefined || after === undefined) return undefined;
  return { step: isFraction ? 'point' : 'percent', effect: ((after - before) * size) / step };
}
