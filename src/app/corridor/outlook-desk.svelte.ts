import type { Issue } from '../../i18n/issue.ts';
import type { Asked } from '../../runner/answering.ts';
import { claimsKey } from '../../runner/corridor/claims-of.ts';
import { ContractRunner } from '../../runner/corridor/contract-runner.ts';
import type { ContractAsked, DesignsAsk, DesignsGiven, OutlookAsk, OutlookGiven, SimulationGiven } from '../../runner/corridor/questions.ts';
import type { BreakEven } from '../../scenario/corridor/break-even-premium.ts';
import { contracts } from '../settlement/contract-files.ts';
import { bothCorridor } from '../settlement/context.ts';
import { settlementDeskOf, type SettlementDesk } from '../settlement/settlement-desk.svelte.ts';
import type { OutlookEdits } from '../state/corridor-edits.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { fieldsOf, readOutlookField, type OutlookField, type WrongEntry } from './outlook-fields.ts';
import { claimsAsked, columnOf, contractAsked, simulatedYears, usualOutlook, type ClaimSample } from './outlook-inputs.ts';

/** An answer, and what it answers. */
interface Given<Ask, Give> {
  readonly asked: Ask;
  readonly give: Give;
}

interface SeededAsk {
  readonly of: OutlookAsk;
  readonly seed: number;
}

interface Work {
  readonly done: number;
  readonly total: number;
  /** Seconds it will still take, once enough is done to tell. */
  readonly left?: number;
}

/** How long the hand must rest; longer before what nobody waits for. */
const rest = 150;
const reviewRest = 400;

/** What is asked of a worker before the year is over, and the last good answers; it outlives a visit to another task. */
export class OutlookDesk {
  readonly settlement: SettlementDesk;
  private readonly runner: ContractRunner;
  sample: ClaimSample | undefined = $state.raw(undefined);
  outlook: Given<OutlookAsk, OutlookGiven> | undefined = $state.raw(undefined);
  simulation: Given<SeededAsk, SimulationGiven> | undefined = $state.raw(undefined);
  /** Of a simulation under way. */
  work: Work | undefined = $state.raw(undefined);
  /** What a person broke off: it is not begun again by itself. */
  private stopped: SeededAsk | undefined = $state.raw(undefined);
  breakEven: Given<OutlookAsk, BreakEven> | undefined = $state.raw(undefined);
  solving = $state(false);
  designs: Given<DesignsAsk, DesignsGiven> | undefined = $state.raw(undefined);
  designsWork: Work | undefined = $state.raw(undefined);
  /** What is wrong with the contract itself. */
  reviewed: Given<ContractAsked, readonly Issue[]> | undefined = $state.raw(undefined);
  failure: unknown = $state.raw(undefined);
  private drawing: Asked<SimulationGiven | undefined> | undefined;
  /** What the simulation under way answers. */
  private drawn: SeededAsk | undefined;
  private last: { readonly key: string; readonly asked: OutlookAsk } | undefined;
  private lastSeeded: SeededAsk | undefined;

  constructor(workbench: Workbench, settings: { readonly inline?: boolean } = {}) {
    this.settlement = settlementDeskOf(workbench);
    this.runner = new ContractRunner(settings);
  }

  readonly inputs: OutlookEdits = $derived.by(() => this.settlement.edits.outlook ?? usualOutlook(this.settlement));
  private entered: Readonly<Partial<Record<OutlookField, WrongEntry>>> = $state.raw({});
  /** Entries on the screen that are not taken; what undo or another edit has overtaken is none of them. */
  readonly wrong: Readonly<Partial<Record<OutlookField, WrongEntry>>> = $derived.by(() =>
    Object.fromEntries(fieldsOf(this.inputs).flatMap((field) => {
      const entry = this.entered[field];
      return entry && entry.kept === this.inputs[field] ? [[field, entry]] : [];
    })),
  );
  /** The same object as long as nothing of it changes. */
  readonly asked: OutlookAsk | undefined = $derived.by(() => {
    const [contract, claims] = [contractAsked(this.settlement), claimsAsked(this.inputs, this.sample)];
    if (!contract || !claims) return undefined;
    const { texts: _texts, ...others } = contract;
    const key = `${JSON.stringify(others)} ${claimsKey(claims)}`;
    if (this.last?.key !== key) this.last = { key, asked: { contract, claims } };
    return this.last.asked;
  });
  private readonly seeded: SeededAsk | undefined = $derived.by(() => {
    const [of, { method, seed }] = [this.asked, this.inputs];
    if (!of || method !== 'simulation') return undefined;
    if (this.lastSeeded?.of !== of || this.lastSeeded.seed !== seed) this.lastSeeded = { of, seed };
    return this.lastSeeded;
  });
  readonly askedDesigns: DesignsAsk | undefined = $derived.by(() => {
    const current = contractAsked(this.settlement);
    // Without the file of past claims the designs are worth what they are under the usual ones.
    const claims = claimsAsked(this.inputs, this.sample) ?? claimsAsked(usualOutlook(this.settlement), undefined);
    if (!current || !claims) return undefined;
    const { terms } = this.settlement.edits;
    return { current, claims, designs: contracts.map(({ id, title }) => ({ id, title, overrides: (terms[id] ?? []).map(({ path, from, value }) => ({ path, from, value })) })) };
  });

  /** Whether what is shown is not of what stands in the fields. */
  get isStale(): boolean {
    return this.outlook?.asked !== this.asked || this.hasWrong;
  }

  /** Whether claims of the past are asked for and no file of them is open: there is no answer to show. */
  get lacksSample(): boolean {
    return this.inputs.kind === 'sample' && columnOf(this.sample, this.inputs) === undefined;
  }

  get hasWrong(): boolean {
    return Object.keys(this.wrong).length > 0;
  }

  put(change: Partial<OutlookEdits>): void {
    const { settlement, inputs } = this;
    settlement.change({ ...settlement.edits, outlook: { ...inputs, ...change } }, bothCorridor((w) => w.views.outlook));
    settlement.seal();
  }

  /** Takes what was typed into a field; what cannot be taken is kept to be named, and the value before it stays. */
  type(field: OutlookField, text: string): void {
    const read = readOutlookField(text, field);
    const { [field]: _before, ...others } = this.entered;
    if (typeof read === 'string') {
      this.entered = { ...others, [field]: { why: read, typed: text.trim(), kept: this.inputs[field] } };
      return;
    }
    this.entered = others;
    if (read !== this.inputs[field]) this.put({ [field]: read });
  }

  get simulates(): boolean {
    return this.inputs.method === 'simulation';
  }

  get isSimulationStale(): boolean {
    return this.simulation?.asked !== this.seeded;
  }

  get isStopped(): boolean {
    return this.stopped !== undefined && this.stopped === this.seeded;
  }

  /** Asks when the hand rests for what has not been answered. @returns stops the waiting */
  refresh(): () => void {
    const { asked, seeded, stopped } = this;
    const timer = setTimeout(() => {
      if (asked && this.outlook?.asked !== asked) this.answered(this.runner.ask('outlook', asked), (give) => (this.outlook = { asked, give }));
      if (!seeded) this.drawing?.cancel();
      else if (this.simulation?.asked !== seeded && stopped !== seeded && this.drawn !== seeded) this.simulate(seeded);
    }, rest);
    return () => clearTimeout(timer);
  }

  /** Asks what is wrong with the contract once nothing has moved for a while. @returns stops the waiting */
  refreshReview(): () => void {
    const asked = this.settlement.hasCorridor ? contractAsked(this.settlement) : undefined;
    const timer = setTimeout(() => {
      if (asked) this.answered(this.runner.ask('review', asked), (give) => (this.reviewed = { asked, give }));
    }, reviewRest);
    return () => clearTimeout(timer);
  }

  refreshDesigns(): () => void {
    const asked = this.askedDesigns;
    const timer = setTimeout(() => {
      if (!asked || this.designs?.asked === asked) return;
      const underWay = this.runner.ask('designs', asked, (done, total) => asked === this.askedDesigns && (this.designsWork = { done, total }));
      this.answered(underWay, (give) => {
        if (give) this.designs = { asked, give };
        if (asked === this.askedDesigns) this.designsWork = undefined;
      });
    }, rest);
    return () => clearTimeout(timer);
  }

  /** Breaks the simulation off that is under way. */
  stop(): void {
    this.stopped = this.seeded;
    this.drawing?.cancel();
    this.drawn = undefined;
    this.work = undefined;
  }

  goOn(): void {
    this.stopped = undefined;
  }

  findPremium(): void {
    const { asked } = this;
    if (!asked) return;
    this.solving = true;
    this.answered(this.runner.ask('breakEven', asked), (give) => {
      this.breakEven = { asked, give };
      this.solving = false;
    });
  }

  /** Reads the claims of a file. @returns whether a column of amounts was found */
  async take(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<boolean> {
    const given = await this.runner.ask('sizes', { file }).answer;
    if (!given || given.columns.length === 0) return false;
    this.sample = { file: file.name, columns: given.columns };
    return true;
  }

  private simulate(seeded: SeededAsk): void {
    this.work = { done: 0, total: simulatedYears };
    this.drawn = seeded;
    const start = performance.now();
    const drawing = this.runner.ask('simulation', { ...seeded.of, seed: seeded.seed, years: simulatedYears }, (done, total) => {
      if (this.drawn === seeded) this.work = { done, total, ...(done > 0 && { left: ((performance.now() - start) / 1000) * (total / done - 1) }) };
    });
    this.drawing = drawing;
    drawing.answer.then(
      (give) => {
        if (give) this.simulation = { asked: seeded, give };
        if (this.drawn !== seeded) return;
        this.work = undefined;
        this.drawn = undefined;
      },
      (failure: unknown) => this.failed(failure),
    );
  }

  private answered<Give>({ answer }: Asked<Give>, take: (give: Give) => void): void {
    answer.then(
      (give) => give !== undefined && take(give),
      (failure: unknown) => this.failed(failure),
    );
  }

  private failed(failure: unknown): void {
    this.failure = failure;
    this.work = undefined;
    this.drawn = undefined;
    this.solving = false;
  }
}

const desks = new WeakMap<Workbench, OutlookDesk>();

/** The one desk of a workbench. Made under a root of its own: what is derived lives on when the task is left. */
export function outlookDeskOf(workbench: Workbench): OutlookDesk {
  const known = desks.get(workbench);
  if (known) return known;
  $effect.root(() => void desks.set(workbench, new OutlookDesk(workbench)));
  return desks.get(workbench)!;
}
