import type { Issue } from '../../i18n/issue.ts';
import type { ClaimExplanation } from '../../review/claims/explaining-claims.ts';
import type { ClaimsFile } from '../../runner/claims-session.ts';
import { askReview } from '../../runner/review/ask-review.ts';
import type { TiedClaims } from '../../runner/review/questions.ts';
import { claimDay } from '../../tables/claims/calendar.ts';
import type { ListRecord } from '../state/review-edits.ts';
import { bothWork } from './context.ts';
import { exampleLists } from './example-lists.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';
import { reviewWorkWords } from '../../i18n/review-work.ts';
import type { Locale } from '../../i18n/locale.ts';

export type ListSide = 'ours' | 'theirs';

/** Words in a file's name that say whose list it is. */
const sideWords: Readonly<Record<ListSide, RegExp>> = { theirs: /送审|保险|公司|理赔|insurer|claimed|theirs/i, ours: /我方|经办|医保|核定|ours?\b|mine|fund/i };

/** Both lists of claims of the case in hand, and what matching them gave; it outlives a visit to another part of the task. */
export class ClaimsTie {
  private readonly desk: ReviewDesk;
  ours: ClaimsFile | undefined = $state.raw(undefined);
  theirs: ClaimsFile | undefined = $state.raw(undefined);
  isExample = $state(false);
  /** Part of the work that is done, while it is under way. */
  progress: number | undefined = $state(undefined);
  cancelled = $state(false);
  issues: readonly Issue[] = $state.raw([]);
  /** The month whose claims are looked at by themselves. */
  month: string | undefined = $state(undefined);
  monthly: ClaimExplanation | undefined = $state.raw(undefined);
  private result: { readonly key: string; readonly tied: TiedClaims } | undefined = $state.raw(undefined);
  private stop: (() => void) | undefined;

  constructor(desk: ReviewDesk) {
    this.desk = desk;
  }

  /** What was matched for the case in hand. */
  get tied(): TiedClaims | undefined {
    return this.result?.key === this.desk.key ? this.result.tied : undefined;
  }

  /** Files as they are dropped: by the words in their names, else where there is still room. */
  async drop(files: readonly File[]): Promise<void> {
    for (const file of files.slice(0, 2)) {
      const named = (['theirs', 'ours'] as const).filter((side) => sideWords[side].test(file.name));
      const free = (['theirs', 'ours'] as const).find((side) => this[side] === undefined || this.isExample);
      this.put(named.length === 1 ? named[0]! : (free ?? 'theirs'), { name: file.name, blob: file });
    }
    await this.run();
  }

  put(side: ListSide, file: ClaimsFile): void {
    if (this.isExample) this[side === 'ours' ? 'theirs' : 'ours'] = undefined;
    this.isExample = false;
    this[side] = file;
    this.result = undefined;
    this.issues = [];
  }

  async swap(): Promise<void> {
    [this.ours, this.theirs] = [this.theirs, this.ours];
    this.result = undefined;
    await this.run();
  }

  async useExample(year: string, locale: Locale): Promise<void> {
    const { exampleFiles } = reviewWorkWords(locale);
    const lists = exampleLists(year, this.desk.settlement.example);
    const file = (side: ListSide): ClaimsFile => ({ name: exampleFiles[side], bytes: new TextEncoder().encode(lists[side]) });
    [this.ours, this.theirs] = [file('ours'), file('theirs')];
    this.isExample = true;
    await this.run();
  }

  /** Matches both lists where both are there. */
  async run(): Promise<void> {
    const { ours, theirs, desk } = this;
    if (!ours || !theirs) return;
    this.stop?.();
    const { key, settlement } = desk;
    const year = Number(settlement.year);
    this.cancelled = false;
    this.month = undefined;
    this.monthly = undefined;
    this.progress = 0;
    const asked = askReview('tie', { ours, theirs, period: { from: claimDay(year, 1, 1), until: claimDay(year, 12, 31) } }, (done, total) => (this.progress = done / total));
    const stop = (this.stop = () => asked.cancel());
    try {
      const answer = await asked.answer;
      if (this.stop !== stop) return;
      this.cancelled = answer === undefined;
      this.issues = answer?.issues ?? [];
      if (!answer?.tied) return;
      this.result = { key, tied: answer.tied };
      const { match } = answer.tied;
      const record = (side: ListSide): ListRecord => ({ file: answer.tied![side].file, sha256: answer.tied![side].sha256, lines: answer.tied![side].lines, total: match.total[side] });
      if (key === desk.key) desk.putClaims({ example: this.isExample, ours: record('ours'), theirs: record('theirs'), settlements: match.settlements, agreeing: match.agreeing, months: match.months }, bothWork((w) => w.didTie));
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

  /** Looks at one month by itself; once more, or without one, at all of them. */
  async lookAt(month: string | undefined): Promise<void> {
    this.month = this.month === month ? undefined : month;
    this.monthly = undefined;
    const { tied } = this;
    const target = tied?.match.months.find((each) => each.month === this.month)?.difference;
    if (!tied || this.month === undefined || !target) return;
    const asked = this.month;
    const explained = await askReview('month', { differences: tied.match.differences, month: asked, target }).answer;
    if (this.month === asked) this.monthly = explained;
  }
}
