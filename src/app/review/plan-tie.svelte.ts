import type { Issue } from '../../i18n/issue.ts';
import { parse } from 'yaml';
import type { Label } from '../../language/model.ts';
import { usualPayment } from '../../review/claims/planned-claims.ts';
import type { ClaimsFile } from '../../runner/claims-session.ts';
import { askReview } from '../../runner/review/ask-review.ts';
import type { PlannedSource, RecomputedView } from '../../runner/review/questions.ts';
import { assumptionsText, firstPlan, planTexts, populationYears } from '../plan-files.ts';
import { bothWork } from './context.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';

/** People of the made-up settlements. */
export const examplePersons = 60_000;

export interface PlanLayer {
  readonly name: string;
  readonly label: Label;
}

/** Layers of a plan by its text, without checking the rest of it. */
export function planLayers(id: string): readonly PlanLayer[] {
  const { settlement, variables } = parse(planTexts[id] ?? '') as { readonly settlement: { readonly layers: readonly { readonly payment: string }[] }; readonly variables: Readonly<Record<string, { readonly label: Label }>> };
  return settlement.layers.map(({ payment }) => ({ name: payment, label: variables[payment]?.label ?? { zh: payment, en: payment } }));
}

/** Claims worked out again by a plan that is chosen; it outlives a visit to another part of the task. */
export class PlanTie {
  private readonly desk: ReviewDesk;
  plan: string = $state(firstPlan.resident);
  private chosenYear: string | undefined = $state(undefined);
  private chosenLayer: string | undefined = $state(undefined);
  settlements: ClaimsFile | undefined = $state.raw(undefined);
  theirs: ClaimsFile | undefined = $state.raw(undefined);
  isExample = $state(false);
  progress: number | undefined = $state(undefined);
  cancelled = $state(false);
  issues: readonly Issue[] = $state.raw([]);
  private result: { readonly key: string; readonly plan: string; readonly view: RecomputedView } | undefined = $state.raw(undefined);
  private stop: (() => void) | undefined;
  readonly layers: readonly PlanLayer[] = $derived.by(() => planLayers(this.plan));

  constructor(desk: ReviewDesk) {
    this.desk = desk;
  }

  /** Years of the statement, and those that made-up people can have. */
  get years(): readonly string[] {
    const { years } = this.desk.settlement;
    return [...years, ...populationYears.filter((year) => !years.includes(year))].sort();
  }

  get year(): string {
    const { year } = this.desk.settlement;
    if (this.isExample && this.chosenYear === undefined) return year !== undefined && populationYears.includes(year) ? year : populationYears.at(-1)!;
    return this.chosenYear ?? year ?? populationYears.at(-1)!;
  }

  set year(year: string) {
    this.chosenYear = year;
  }

  get layer(): string {
    return this.layers.find(({ name }) => name === (this.chosenLayer ?? usualPayment))?.name ?? this.layers[0]!.name;
  }

  set layer(layer: string) {
    this.chosenLayer = layer;
  }

  /** What was worked out for the case in hand, by the plan it was worked out with. */
  get view(): { readonly plan: string; readonly view: RecomputedView } | undefined {
    return this.result?.key === this.desk.key ? this.result : undefined;
  }

  get isReady(): boolean {
    return this.isExample || (this.settlements !== undefined && this.theirs !== undefined);
  }

  put(side: 'settlements' | 'theirs', file: ClaimsFile): void {
    this.isExample = false;
    this[side] = file;
  }

  async useExample(): Promise<void> {
    this.isExample = true;
    await this.run();
  }

  async run(): Promise<void> {
    const { desk, plan, year: period, layer, settlements, theirs } = this;
    if (!this.isReady) return;
    this.stop?.();
    const { key } = desk;
    const source: PlannedSource = this.isExample ? { kind: 'example', assumptions: assumptionsText, persons: examplePersons, seed: 7 } : { kind: 'file', file: settlements!, theirs: theirs! };
    this.cancelled = false;
    this.progress = 0;
    const asked = askReview('recompute', { source, plan, texts: planTexts, period, payments: [layer] }, (done, total) => (this.progress = done / total));
    const stop = (this.stop = () => asked.cancel());
    try {
      const answer = await asked.answer;
      if (this.stop !== stop) return;
      this.cancelled = answer === undefined;
      this.issues = answer?.issues ?? [];
      if (!answer?.view) return;
      const { view } = answer;
      this.result = { key, plan, view };
      if (key === desk.key) desk.putRecomputed({ plan, period, payments: [layer], sha256: view.sha256, rows: view.rows, differing: view.differing, claimed: view.total.claimed, ours: view.total.ours }, bothWork((w) => w.didPlan));
    } finally {
      if (this.stop === stop) {
        this.progress = undefined;
        this.stop = undefined;
      }
    }
  }

  cancel(): void {
    this.stop?.();
  }
}
