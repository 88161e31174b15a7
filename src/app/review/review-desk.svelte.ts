import type { Issue } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { act, caseOf, reopenIfChanged } from '../../review/case/act.ts';
import { caseText, readCase } from '../../review/case/case-text.ts';
import { changedParts, type CaseAction, type CaseStatus } from '../../review/case/case-file.ts';
import type { LogEntry } from '../../review/case/log.ts';
import { verifyLog, type LogVerdict } from '../../review/case/log.ts';
import { mergeLogs } from '../../review/case/merge-logs.ts';
import type { Role } from '../../review/case/person.ts';
import { settlementDeskOf, type SettlementDesk } from '../settlement/settlement-desk.svelte.ts';
import { settlementDigests } from '../settlement/run-header.ts';
import { now } from '../state/clock.ts';
import { fingerprint } from '../state/fingerprint.ts';
import type { Project } from '../state/project.svelte.ts';
import type { DrawnSample, ReviewEdits } from '../state/review-edits.ts';
import type { Workbench } from '../state/workbench.svelte.ts';

const noLog: readonly LogEntry[] = [];
const noSamples: ReviewEdits = { samples: {} };

/** The case of the contract and year that the corridor has open: its log, and what is done to it. */
export class ReviewDesk {
  private readonly workbench: Workbench;
  readonly settlement: SettlementDesk;
  /** Who acts now, as they say themselves. */
  person = $state('');
  role: Role = $state('handler');
  note = $state('');
  /** What the last action was refused for, or what happened by itself. */
  issues: readonly Issue[] = $state.raw([]);
  verdict: LogVerdict | undefined = $state.raw(undefined);
  /** Digests of what stands on the screen now, by part. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew, never changed
  present: ReadonlyMap<string, string> = $state.raw(new Map());
  private working: Promise<void> = Promise.resolve();

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.settlement = settlementDeskOf(workbench);
  }

  private get project(): Project {
    if (!this.workbench.project) throw new TypeError('ReviewDesk: an open project; got none');
    return this.workbench.project;
  }

  readonly key: string = $derived.by(() => `${this.settlement.entry.id} ${this.settlement.year ?? ''}`);
  readonly log: readonly LogEntry[] = $derived(this.project.cases[this.key] ?? noLog);
  readonly status: CaseStatus | undefined = $derived(caseOf(this.log).status);
  readonly drawn: DrawnSample | undefined = $derived((this.project.edits.review ?? noSamples).samples[this.key]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew, never changed
  readonly changed: ReadonlySet<string> = $derived.by(() => new Set(this.status ? changedParts(this.status, this.present).map(({ part }) => part) : []));

  /** Works out what stands on the screen; a signed case of which something changed opens again by itself. */
  async refresh(): Promise<void> {
    const { key, settlement, drawn } = this;
    const { settled } = settlement;
    const [{ contract, statement }, result, sample] = await Promise.all([settlementDigests(settlement), fingerprint(JSON.stringify(settled ?? null)), fingerprint(JSON.stringify(drawn ?? null))]);
    if (key !== this.key) return;
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew, never changed
    this.present = new Map([['contract', contract], ['statement', statement], ['settlement', settled ? result : ''], ...(drawn ? [['sample', sample] as const] : [])]);
    if (this.status?.state !== 'final' || this.changed.size === 0) return;
    await this.then(async () => {
      // Asked again while the first was under way: it is open by now.
      if (key !== this.key || this.status?.state !== 'final') return;
      const { log, issues } = await reopenIfChanged(this.log, this.present, { person: this.person.trim() || this.status.reviews.at(-1)!.person, role: this.role, time: now() }, fingerprint);
      this.keep(log);
      this.issues = issues;
    });
  }

  open(title: Label): Promise<boolean> {
    const { entry, year } = this.settlement;
    return this.act({ action: 'open', payload: { id: this.key, title: title[this.workbench.locale], subject: { contract: entry.id, year: Number(year) } } });
  }

  /** Puts what stands on the screen into the case, part by part. */
  async sendParts(): Promise<void> {
    for (const [part, digest] of this.present) {
      if (this.status?.parts.get(part) !== digest && digest !== '' && !(await this.act({ action: 'part', payload: { part, digest } }))) return;
    }
  }

  /** @returns whether it was done; if not, `issues` says why */
  async act(action: CaseAction): Promise<boolean> {
    let done = false;
    await this.then(async () => {
      const before = this.log;
      const { log, issues } = await act(before, action, { person: this.person, role: this.role, time: now() }, fingerprint);
      this.issues = issues;
      done = issues.length === 0 && log.length > before.length;
      if (done) this.keep(log);
    });
    return done;
  }

  async verify(): Promise<void> {
    this.verdict = await verifyLog(this.log, fingerprint);
  }

  get text(): string {
    return caseText(this.log);
  }

  /** A case from a file: taken where there is none, joined where it continues this one or this continues it. */
  async take(text: string): Promise<void> {
    await this.then(async () => {
      const { log: read, issues } = await readCase(text, fingerprint);
      this.issues = issues;
      if (!read) return;
      const merged = this.log.length === 0 ? { log: read, issues: [] } : await mergeLogs(this.log, read, fingerprint);
      this.issues = merged.issues;
      if (merged.log) this.keep(merged.log);
    });
  }

  putSample(drawn: DrawnSample | undefined, what: Label): void {
    const { samples } = this.project.edits.review ?? noSamples;
    const { [this.key]: _before, ...others } = samples;
    this.project.history.change({ ...this.project.edits, review: { samples: drawn ? { ...others, [this.key]: drawn } : others } }, what);
    this.project.history.seal();
  }

  private keep(log: readonly LogEntry[]): void {
    this.verdict = undefined;
    this.project.cases = { ...this.project.cases, [this.key]: log };
  }

  /** One thing after another: an entry holds the hash of the one before. */
  private then(work: () => Promise<void>): Promise<void> {
    this.working = this.working.then(work, work);
    return this.working;
  }
}

const desks = new WeakMap<Workbench, ReviewDesk>();

/** The one desk of a workbench. Made under a root of its own: what is derived lives on when the task is left. */
export function reviewDeskOf(workbench: Workbench): ReviewDesk {
  const known = desks.get(workbench);
  if (known) return known;
  $effect.root(() => void desks.set(workbench, new ReviewDesk(workbench)));
  return desks.get(workbench)!;
}
