import { workbookReturnWords } from '../../../i18n/workbook-return.ts';
import type { Issue } from '../../../i18n/issue.ts';
import { modelWorkbook } from '../../../language/workbook/model-workbook.ts';
import type { EvaluatedRun } from '../../../language/run/evaluate.ts';
import type { ReadSheet } from '../../../language/workbook/read-sheet.ts';
import { originIssues, returnedFacts, stateIssues, type ReturnedFacts } from '../../../project/returned/returned-facts.ts';
import { returnedWorkbook, type ProposedChange, type ReturnedWorkbook } from '../../../project/returned/returned-workbook.ts';
import { inFormOrder } from '../../../scenario/form-order.ts';
import type { ScenarioChange } from '../../../scenario/scenario.ts';
import { fingerprint } from '../../state/fingerprint.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

/** A workbook that was brought back, before anybody decided about it. */
interface Brought {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
  readonly facts: ReturnedFacts;
  readonly issues: readonly Issue[];
}

const keyOf = ({ change }: ProposedChange): string => `${change.path}@${change.from}`;

/** Brings a workbook of the open project back: what was changed in it, what of that is taken, and what it would do. */
export class ReturnDesk {
  private readonly workbench: Workbench;
  private brought: Brought | undefined = $state.raw(undefined);
  /** The file that could not be used, and why. */
  refused: { readonly file: string; readonly issues: readonly Issue[] } | undefined = $state.raw(undefined);
  reading = $state(false);
  /** Said after changes were laid into the scenario. */
  done: { readonly file: string; readonly count: number } | undefined = $state.raw(undefined);
  private refusedKeys: readonly string[] = $state.raw([]);

  readonly returned: ReturnedWorkbook | undefined = $derived.by(() => this.compare());
  readonly accepted: readonly ProposedChange[] = $derived.by(() => (this.returned?.changes ?? []).filter((change) => this.isAccepted(change)));
  /** The scenario with what is taken. */
  readonly outcome: EvaluatedRun | undefined = $derived.by(() => (this.accepted.length === 0 ? undefined : this.workbench.project?.runWith(this.changedSet())));

  constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  get file(): string | undefined {
    return this.brought?.file;
  }

  get issues(): readonly Issue[] {
    return [...(this.brought?.issues ?? []), ...(this.returned?.issues ?? [])];
  }

  async bring(file: File): Promise<void> {
    this.close();
    this.reading = true;
    try {
      await this.read(file);
    } finally {
      this.reading = false;
    }
  }

  isAccepted(change: ProposedChange): boolean {
    return !this.refusedKeys.includes(keyOf(change));
  }

  accept(change: ProposedChange, taken: boolean): void {
    const others = this.refusedKeys.filter((key) => key !== keyOf(change));
    this.refusedKeys = taken ? others : [...others, keyOf(change)];
  }

  acceptAll(taken: boolean): void {
    this.refusedKeys = taken ? [] : (this.returned?.changes ?? []).map(keyOf);
  }

  /** Lays what is taken into the scenario, as one step that undo takes back. */
  apply(): void {
    const { project } = this.workbench;
    const { file, accepted } = this;
    if (!project || file === undefined || accepted.length === 0) return;
    project.history.seal();
    project.replaceSet(this.changedSet(), { zh: workbookReturnWords('zh').step(file), en: workbookReturnWords('en').step(file) });
    project.history.seal();
    this.close();
    this.done = { file, count: accepted.length };
  }

  close(): void {
    this.brought = undefined;
    this.refused = undefined;
    this.done = undefined;
    this.refusedKeys = [];
  }

  private async read(file: File): Promise<void> {
    const { project } = this.workbench;
    if (!project) return;
    const { name } = file;
    const { readWorkbook } = await import('../../../reports/excel/read-workbook.ts');
    const { workbook, issues } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), name);
    if (!workbook) return void (this.refused = { file: name, issues });
    const said = returnedFacts(name, workbook.sheets);
    if (!said.facts) return void (this.refused = { file: name, issues: said.issues });
    const { facts } = said;
    const origin = originIssues(name, facts, { id: project.model.id, digest: await fingerprint(project.modelText ?? project.shippedText) });
    if (origin.some(({ severity }) => severity === 'error')) return void (this.refused = { file: name, issues: origin });
    // Labels of the run header are in the language of the export.
    const state = facts.locale === this.workbench.locale ? stateIssues(name, facts, this.workbench.budgetHeader(facts.run).filter(([label]) => label !== '')) : [];
    this.brought = { file: name, sheets: workbook.sheets, facts, issues: [...origin, ...state] };
    this.refusedKeys = (this.returned?.changes ?? []).filter(({ formula }) => formula !== undefined).map(keyOf);
  }

  private compare(): ReturnedWorkbook | undefined {
    const { project } = this.workbench;
    if (!project || !this.brought) return undefined;
    const { file, sheets, facts } = this.brought;
    const isBaseline = facts.run === 'baseline';
    const own = isBaseline ? project.baseline : project.scenarioRun;
    const overrides = isBaseline ? [] : project.scenario.set;
    const same = own.periods.includes(facts.from) && own.periods.at(-1) === facts.to;
    const run = same ? own : (isBaseline ? project.evaluator : project.scenarioEvaluator).run({ from: facts.from, to: facts.to, overrides });
    const { workbook } = modelWorkbook(run, { locale: facts.locale, inFormOrder, from: facts.from });
    return returnedWorkbook(file, sheets, workbook, project.model, overrides);
  }

  private changedSet(): readonly ScenarioChange[] {
    const { project, locale } = this.workbench;
    const taken = this.accepted.map(({ change }): ScenarioChange => ({ ...change, reason: workbookReturnWords(locale).reason(this.file ?? '') }));
    const replaced = (other: ScenarioChange): boolean => taken.some(({ path, from, until }) => path === other.path && from === other.from && until === other.until);
    return [...(project?.scenario.set ?? []).filter((other) => !replaced(other)), ...taken];
  }
}
