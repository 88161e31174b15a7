import { corridorWords } from '../../i18n/corridor.ts';
import { addIssueWords } from '../../i18n/issue-text.ts';
import { reviewIssues } from '../../i18n/issues/review.ts';
import { reviewWorkWords } from '../../i18n/review-work.ts';
import { settlementDocument } from '../../reports/papers/settlement-paper.ts';
import { version } from '../../../package.json';
import type { ReviewContext } from '../review/context.ts';
import { paperOf } from '../review/paper-of.ts';
import { reviewDeskOf } from '../review/review-desk.svelte.ts';
import type { SettlementContext } from '../settlement/context.ts';
import { settlementOwn } from '../settlement/settled-paper.ts';
import { settlementDigests, settlementHeader } from '../settlement/run-header.ts';
import { settlementDeskOf } from '../settlement/settlement-desk.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { headerRows, type PaperSource } from './paper-source.ts';

/** The settlement of the year that is looked at, with all that its review knows. */
export function settlementSource(workbench: Workbench): PaperSource {
  // What a sample says is worded by the review's issues.
  addIssueWords(reviewIssues);
  const desk = settlementDeskOf(workbench);
  const context = (): SettlementContext => ({ workbench, desk, words: corridorWords(workbench.locale), yuan: { ...workbench.numbers, money: 'yuan', persons: 'person' } });
  const review = (): ReviewContext => {
    const { title } = desk.entry;
    const subject = (locale: 'zh' | 'en'): string => corridorWords(locale).review.subject(title[locale], desk.year ?? '');
    return { settlement: context(), desk: reviewDeskOf(workbench), words: corridorWords(workbench.locale).review, work: reviewWorkWords(workbench.locale), subject: { zh: subject('zh'), en: subject('en') } };
  };
  return {
    task: 'corridor',
    get state() {
      return desk.settled ? 'ready' : 'missing';
    },
    keep: () => undefined,
    get own() {
      return settlementOwn(desk);
    },
    get closed() {
      return reviewDeskOf(workbench).status?.state === 'final';
    },
    header: async () => headerRows(settlementHeader(context(), await settlementDigests(desk)), workbench, version),
    report: (header, own) => settlementDocument({ ...paperOf(review()), runHeader: header, own }, workbench.locale),
  };
}
