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
      const { project, locale } = workbench;
      if (!project) throw new TypeError('budgetSource: an open project; got none');
      const shown = project.changed ? choice : 'baseline';
      const run = shown === 'baseline' ? project.baseline : project.scenarioRun;
      return builtWorkbook(run, { locale, run: shown, header: workbench.budgetHeader(shown), digest: await fingerprint(project.modelText ?? project.shippedText) });
    },
  };
}
