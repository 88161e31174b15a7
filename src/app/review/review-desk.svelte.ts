import { corridorWords } from '../../i18n/corridor.ts';
import type { Issue, Place } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { act, caseOf, reopenIfChanged } from '../../review/case/act.ts';
import { caseText, readCase } from '../../review/case/case-text.ts';
import { changedParts, predecessorIssues, signingIssues, type CaseAction, type CaseStatus } from '../../review/case/case-file.ts';
import { verifyLog, type LogEntry, type LogVerdict } from '../../review/case/log.ts';
import { mergeLogs } from '../../review/case/merge-logs.ts';
import type { Role } from '../../review/case/person.ts';
import { tablesGiving } from '../../scenario/corridor/tables-giving.ts';
import { settlementDeskOf, type SettlementDesk } from '../settlement/settlement-desk.svelte.ts';
import { now } from '../state/clock.ts';
import { fingerprint } from '../state/fingerprint.ts';
import type { Project } from '../state/project.svelte.ts';
import type { StatementFigure } from '../state/corridor-edits.ts';
import type { ClaimsRecord, CostEdits, DrawnSample, InsurerCells, RecomputedRecord, ReviewEdits } from '../state/review-edits.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { exampleParts, withoutExamples } from './example-parts.ts';
import { presentParts, type PresentPart } from './case-parts.ts';
import { nextFindingId, type FindingDraft } from './finding-draft.ts';
import { priorYearCorrections, type YearCorrection } from './prior-years.ts';

const noLog: readonly LogEntry[] = [];
const noWork: ReviewEdits = { samples: {} };
const noParts: ReadonlyMap<string, PresentPart> = new Map();

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
  /** The finding in hand. */
  draft: FindingDraft | undefined = $state.raw(undefined);
  /** What stands on the screen now, by part. */
  present: ReadonlyMap<string, PresentPart> = $state.raw(noParts);
  private working: Promise<void> = Promise.resolve();

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.settlement = settlementDeskOf(workbench);
  }

  private get project(): Project {
    if (!this.workbench.project) throw new TypeError('ReviewDesk: an open project; got none');
    return this.workbench.project;
  }

  private keyOf(year: string): string {
    return `${this.settlement.entry.id} ${year}`;
  }

  readonly key: string = $derived.by(() => this.keyOf(this.settlement.year ?? ''));
  readonly log: readonly LogEntry[] = $derived(this.project.cases[this.key] ?? noLog);
  readonly status: CaseStatus | undefined = $derived(caseOf(this.log).status);
  readonly work: ReviewEdits = $derived(this.project.edits.review ?? noWork);
  readonly drawn: DrawnSample | undefined = $derived(this.work.samples[this.key]);
  readonly claims: ClaimsRecord | undefined = $derived(this.work.claims?.[this.key]);
  readonly costs: CostEdits | undefined = $derived(this.work.costs?.[this.key]);
  readonly recomputed: RecomputedRecord | undefined = $derived(this.work.recomputed?.[this.key]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew, never changed
  readonly changed: ReadonlySet<string> = $derived.by(() => new Set(this.status ? changedParts(this.status, digestsOf(this.present)).map(({ part }) => part) : []));
  /** Parts that are made-up examples, opened in a case that was opened without them: they stay on the screen. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew, never changed
  readonly keptOut: ReadonlySet<string> = $derived.by(() => new Set(exampleParts(this.work, this.key, this.status)));
  /** Why the year may not be signed: the one before it under the same contract is not. */
  readonly predecessor: readonly Issue[] = $derived.by(() => {
    const { entry, year, years } = this.settlement;
    if (year === undefined || years[0] === undefined) return [];
    const cases = Object.values(this.project.cases).flatMap((log) => caseOf(log).status ?? []);
    const { model } = this.settlement;
    // The years hang together by the bands that are settled on.
    const tables = model?.corridor ? tablesGiving(model, model.corridor).join(', ') : '';
    return predecessorIssues(cases, { contract: entry.id, year: Number(year) }, Number(years[0])).map((issue) => ({ ...issue, values: { ...issue.values, tables } }));
  });
  /** Years that are settled otherwise now than they were signed. */
  readonly corrections: readonly YearCorrection[] = $derived.by(() => priorYearCorrections(this.project.cases, this.settlement.entry.id, this.settlement.settlement));

  /** Works out what stands on the screen; signed cases of the contract of which something changed open again by themselves. */
  async refresh(): Promise<void> {
    const { settlement, work } = this;
    const shown = this.key;
    for (const year of settlement.years) {
      const key = this.keyOf(year);
      const isSigned = (): boolean => caseOf(this.project.cases[key] ?? noLog).status?.state === 'final';
      if (key !== shown && !isSigned()) continue;
      const { status } = caseOf(this.project.cases[key] ?? noLog);
      const parts = await presentParts(settlement, withoutExamples(work, key, status), key, year);
      if (shown !== this.key) return;
      if (key === shown) this.present = parts;
      // Asked again while the first was under way: it is open by now.
      if (isSigned()) await this.then(async () => void (isSigned() && (await this.reopen(key, parts))));
    }
  }

  open(title: Label): Promise<boolean> {
    const { entry, year } = this.settlement;
    return this.act({ action: 'open', payload: { id: this.key, title: title[this.workbench.locale], subject: { contract: entry.id, year: Number(year) } } });
  }

  /** Puts what stands on the screen into the case, part by part. */
  async sendParts(): Promise<void> {
    for (const [part, { digest, content }] of this.present) {
      if (this.status?.parts.get(part) === digest || digest === '') continue;
      if (!(await this.act({ action: 'part', payload: { part, digest, ...(content !== undefined && { content }) } }))) return;
    }
  }

  /** Signs, or passes a review. A year whose predecessor is not signed is signed with a reason alone. */
  async pass(to: 'first' | 'second' | 'final'): Promise<void> {
    const kept = to === 'final' && this.status ? signingIssues(this.predecessor, this.status.subject, this.note) : [];
    if (kept.length > 0) {
      this.issues = kept;
      return;
    }
    if (await this.act({ action: 'pass', payload: { to, note: this.note } })) this.note = '';
  }

  /** Writes the finding in hand down; a case that is not open yet is opened with it. */
  async writeFinding(draft: FindingDraft, title: Label): Promise<boolean> {
    if (!this.status) {
      if (!(await this.open(title))) return false;
      await this.sendParts();
    }
    const { id, note, ...rest } = draft;
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once
    const known = new Set(this.status?.findings.keys() ?? []);
    const done = await this.act({ action: 'finding', payload: { id: id ?? nextFindingId(known), ...rest, ...(note.trim() !== '' && { note: note.trim() }) } });
    if (done) this.draft = undefined;
    return done;
  }

  /** @returns whether it was done; if not, `issues` says why */
  async act(action: CaseAction): Promise<boolean> {
    let done = false;
    await this.then(async () => {
      const before = this.log;
      const { log, issues } = await act(before, action, { person: this.person, role: this.role, time: now() }, fingerprint);
      this.issues = issues;
      done = issues.length === 0 && log.length > before.length;
      if (done) this.keep(this.key, log);
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
      if (merged.log) this.keep(this.key, merged.log);
    });
  }

  putSample(drawn: DrawnSample | undefined, what: Label): void {
    this.put({ ...this.work, samples: withKey(this.work.samples, this.key, drawn) }, what);
  }

  putClaims(record: ClaimsRecord | undefined, what: Label): void {
    this.put({ ...this.work, claims: withKey(this.work.claims, this.key, record) }, what);
  }

  putCosts(costs: CostEdits | undefined, what: Label): void {
    this.put({ ...this.work, costs: withKey(this.work.costs, this.key, costs) }, what);
  }

  putRecomputed(record: RecomputedRecord | undefined, what: Label): void {
    this.put({ ...this.work, recomputed: withKey(this.work.recomputed, this.key, record) }, what);
  }

  /** Takes the examples away that the case does not hold. */
  takeOutExamples(what: Label): void {
    this.put(withoutExamples(this.work, this.key, this.status), what);
  }

  /** The insurer's figures from a file, in one step that can be undone; other figures of the same years go. */
  putInsurer(figures: readonly StatementFigure[], cells: InsurerCells, what: Label): void {
    const { edits, insurer } = this.settlement;
    const years = figures.map(({ year }) => year);
    const read = Object.fromEntries(years.map((year) => [year, Object.fromEntries(figures.filter((figure) => figure.year === year).map(({ item, amount }) => [item, amount]))]));
    this.project.history.change({ ...this.project.edits, corridor: { ...edits, insurer: { ...insurer, ...read } }, review: { ...this.work, insurerCells: cells } }, what);
    this.project.history.seal();
  }

  /** Cell of one of the insurer's figures as it stands now. */
  insurerPlace(year: string, name: string): Place | undefined {
    const { insurerCells } = this.work;
    const found = insurerCells?.cells[`${year} ${name}`];
    if (!insurerCells || !found || this.settlement.insurer[year]?.[name] !== found.amount) return undefined;
    return { file: insurerCells.file, ...(insurerCells.sheet !== '' && { sheet: insurerCells.sheet }), cell: found.cell };
  }

  private put(review: ReviewEdits, what: Label): void {
    this.project.history.change({ ...this.project.edits, review }, what);
    this.project.history.seal();
  }

  private async reopen(key: string, parts: ReadonlyMap<string, PresentPart>): Promise<void> {
    const before = this.project.cases[key] ?? noLog;
    const signed = caseOf(before).status!.reviews.at(-1)!;
    const { log, issues } = await reopenIfChanged(before, digestsOf(parts), { person: this.person.trim() || signed.person, role: this.role, time: now() }, fingerprint);
    if (log.length === before.length) return;
    this.keep(key, log);
    this.issues = issues.map((issue) => withPartNames(issue, changedParts(caseOf(before).status!, digestsOf(parts)).map(({ part }) => part)));
  }

  private keep(key: string, log: readonly LogEntry[]): void {
    if (key === this.key) this.verdict = undefined;
    this.project.cases = { ...this.project.cases, [key]: log };
  }

  /** One thing after another: an entry holds the hash of the one before. */
  private then(work: () => Promise<void>): Promise<void> {
    this.working = this.working.then(work, work);
    return this.working;
  }
}

/** The parts that changed, called as the screen calls them. */
function withPartNames(issue: Issue, changed: readonly string[]): Issue {
  const named = (locale: keyof Label): readonly string[] => changed.map((part) => (corridorWords(locale).review.partNames as Readonly<Record<string, string>>)[part] ?? part);
  return { ...issue, values: { ...issue.values, partsZh: named('zh').join('、'), partsEn: named('en').join(', ') } };
}

function digestsOf(parts: ReadonlyMap<string, PresentPart>): ReadonlyMap<string, string> {
  return new Map([...parts].map(([part, { digest }]) => [part, digest]));
}

function withKey<T>(records: Readonly<Record<string, T>> | undefined, key: string, value: T | undefined): Readonly<Record<string, T>> {
  const { [key]: _before, ...others } = records ?? {};
  return value === undefined ? others : { ...others, [key]: value };
}

const desks = new WeakMap<Workbench, ReviewDesk>();

/** The one desk of a workbench. Made under a root of its own: what is derived lives on when the task is left. */
export function reviewDeskOf(workbench: Workbench): ReviewDesk {
  const known = desks.get(workbench);
  if (known) return known;
  $effect.root(() => void desks.set(workbench, new ReviewDesk(workbench)));
  return desks.get(workbench)!;
}
