import { projectionWords, type ProjectionWords } from '../../i18n/projection.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Label } from '../../language/model.ts';
import { useWorkbench } from '../state/context.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { projectionBenchOf, type ProjectionBench } from './projection-bench.svelte.ts';

/** What every part of the task works with. */
export interface ProjectionContext {
  readonly workbench: Workbench;
  readonly bench: ProjectionBench;
  readonly words: ProjectionWords;
  readonly numbers: NumberStyle;
}

export function useProjection(): ProjectionContext {
  const workbench = useWorkbench();
  return {
    workbench, bench: projectionBenchOf(workbench),
    get words() {
      return projectionWords(workbench.locale);
    },
    get numbers() {
      return workbench.numbers;
    },
  };
}

/** Words of the task in both languages, for what is kept longer than the language of the screen. */
export function bothProjection(pick: (words: ProjectionWords) => string): Label {
  return { zh: pick(projectionWords('zh')), en: pick(projectionWords('en')) };
}
