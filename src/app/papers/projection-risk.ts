import { chancesAhead } from '../../reports/explanation/chances-ahead.ts';
import type { RiskFacts } from '../../reports/explanation/risk-facts.ts';
import { chanceNames } from '../projection/asks.ts';
import { projectionBenchOf } from '../projection/projection-bench.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';

/** Chances of the open budget's own projection for the explanation of the budget. */
export interface RiskSource {
  /** Undefined until all paths are drawn, and where another fund's projection is chosen. */
  readonly facts: RiskFacts | undefined;
  /** Draws it while it is looked at; called in an effect. */
  keep(): (() => void) | undefined;
}

export function projectionRisk(workbench: Workbench): RiskSource {
  const bench = projectionBenchOf(workbench);
  const isOwn = (): boolean => workbench.project !== undefined && bench.entry.id === workbench.project.entry.id;
  return {
    get facts() {
      if (!isOwn() || !bench.isOpen || bench.isDraft || bench.isStale || bench.reading.issues.length > 0) return undefined;
      const chances = chancesAhead(chanceNames.map((name) => ({ name, crossing: bench.chance(name) })));
      return chances.length === 0 ? undefined : { projection: bench.entry.title, paths: bench.paths, seed: bench.study.seed, chances };
    },
    keep: () => {
      if (!isOwn()) return undefined;
      bench.open();
      return bench.refresh();
    },
  };
}
