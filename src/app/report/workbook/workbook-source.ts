import { corridorWords } from '../../../i18n/corridor.ts';
import type { EvaluatedRun } from '../../../language/run/evaluate.ts';
import { version } from '../../../../package.json';
import { headerRows } from '../../papers/paper-source.ts';
import { contractTexts } from '../../settlement/contract-files.ts';
import { settlementDigests, settlementHeader } from '../../settlement/run-header.ts';
import { settlementDeskOf } from '../../settlement/settlement-desk.svelte.ts';
import { fingerprint } from '../../state/fingerprint.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { WorkbookWords } from '../../../i18n/workbook.ts';

export type SourceName = keyof WorkbookWords['sources'];
export type RunChoice = keyof WorkbookWords['runs'];

/** Something loaded that can be written as a workbook. What it says of itself follows its task. */
export interface WorkbookSource {
  readonly title: string;
  /** Whether the scenario differs from the baseline. */
  readonly changed: boolean;
  /** Undefined where there is nothing to write. */
  run(choice: RunChoice): EvaluatedRun | undefined;
  header(): Promise<readonly (readonly [string, string])[]>;
  /** SHA-256 of the model's text. */
  digest(): Promise<string>;
}

export function workbookSources(workbench: Workbench): Readonly<Record<Exclude<SourceName, 'projection'>, WorkbookSource>> {
  return { budget: budgetSource(workbench), contract: contractSource(workbench) };
}

function budgetSource(workbench: Workbench): WorkbookSource {
  return {
    get title() {
      return workbench.project ? workbench.say(workbench.project.entry.title) : '';
    },
    get changed() {
      return workbench.project?.changed ?? false;
    },
    run: (choice) => (choice === 'baseline' ? workbench.project?.baseline : workbench.project?.scenarioRun),
    header: () => Promise.resolve(workbench.runHeader),
    digest: () => fingerprint(workbench.project?.modelText ?? workbench.project?.shippedText ?? ''),
  };
}

function contractSource(workbench: Workbench): WorkbookSource {
  const desk = settlementDeskOf(workbench);
  const context = () => ({ workbench, desk, words: corridorWords(workbench.locale), yuan: { ...workbench.numbers, money: 'yuan' as const, persons: 'person' as const } });
  return {
    get title() {
      return desk.model ? workbench.say(desk.model.title) : '';
    },
    get changed() {
      return desk.isChanged;
    },
    run: (choice) => (choice === 'baseline' ? desk.unchanged : desk.run),
    header: async () => headerRows(settlementHeader(context(), await settlementDigests(desk)), workbench, version),
    digest: () => fingerprint(contractTexts[desk.entry.id] ?? ''),
  };
}
