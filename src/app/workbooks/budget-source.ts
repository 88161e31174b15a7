import { builtWorkbook } from '../../runner/built-workbook.ts';
import { fingerprint } from '../state/fingerprint.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { WorkbookSource } from './workbook-source.ts';

/** The budget that is open. */
export function budgetSource(workbench: Workbench): WorkbookSource {
  return {
    get title() {
      return workbench.project ? workbench.say(workbench.project.entry.title) : '';
    },
    get changed() {
      return workbench.project?.changed ?? false;
    },
    get state() {
      return workbench.project ? 'ready' : 'missing';
    },
    keep: () => undefined,
    build: async (choice) => {
      const { project, locale, runHeader } = workbench;
      if (!project) throw new TypeError('budgetSource: an open project; got none');
      const run = choice === 'baseline' ? project.baseline : project.scenarioRun;
      return builtWorkbook(run, { locale, header: runHeader, digest: await fingerprint(project.modelText ?? project.shippedText) });
    },
  };
}
