import { createContext } from 'svelte';
import type { Issue } from '../../i18n/issue.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Check, Model, Quantity } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { allModels, allModelTexts } from '../all-model-files.ts';
import type { Project } from '../state/project.svelte.ts';

export const kinds = ['parameter', 'input', 'variable'] as const;

/** Which model and which of its quantities are looked at. */
export class ModelView {
  private readonly project: Project;
  id: string = $state('');
  search = $state('');
  /** Name of the quantity, or of a check with `check:` before it. */
  selected: string | undefined = $state(undefined);

  private readonly reading: { readonly model: Model | undefined; readonly issues: readonly Issue[] } = $derived.by(() => {
    if (this.isOpen) return { model: this.project.model, issues: [] };
    return readModel(allModelTexts.get(this.id) ?? '', `${this.id}.yaml`, allModels);
  });

  constructor(project: Project) {
    this.project = project;
    this.id = project.entry.model;
  }

  get ids(): readonly string[] {
    return [...allModelTexts.keys()].sort();
  }

  /** Whether it is the open project's model, which has values and can be edited. */
  get isOpen(): boolean {
    return this.id === this.project.entry.model;
  }

  get model(): Model | undefined {
    return this.reading.model;
  }

  get issues(): readonly Issue[] {
    return this.reading.issues;
  }

  get run(): EvaluatedRun | undefined {
    return this.isOpen ? this.project.scenarioRun : undefined;
  }

  get quantity(): Quantity | undefined {
    return this.selected === undefined ? undefined : this.model?.quantities.get(this.selected);
  }

  get check(): Check | undefined {
    return this.selected?.startsWith('check:') ? this.model?.checks.find((check) => `check:${check.name}` === this.selected) : undefined;
  }

  quantitiesOf(kind: Quantity['kind']): readonly Quantity[] {
    return [...(this.model?.quantities.values() ?? [])].filter((quantity) => quantity.kind === kind && this.matches(`${quantity.name} ${quantity.label.zh} ${quantity.label.en} ${quantity.unitText}`));
  }

  get checks(): readonly Check[] {
    return (this.model?.checks ?? []).filter((check) => this.matches(`${check.name} ${check.label.zh} ${check.label.en}`));
  }

  choose(id: string): void {
    this.id = id;
    this.selected = undefined;
  }

  private matches(text: string): boolean {
    return text.toLowerCase().includes(this.search.trim().toLowerCase());
  }
}

export const [useModelView, provideModelView] = createContext<ModelView>();
