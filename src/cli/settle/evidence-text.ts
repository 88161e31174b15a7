import type { Locale } from '../../i18n/locale.ts';
import { spansText } from '../../scenario/corridor/contract-period.ts';
import { dayText } from '../../tables/claims/calendar.ts';
import { lossCauses } from '../../tables/statement/loss-causes.ts';
import { plainNumber } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { clauseText } from '../../language/clause-text.ts';
import { settleWords } from './settle-words.ts';
import type { SettledContract } from './settled-contract.ts';

const shownClaims = 20;

/** When the contract is in force, and by which text; that no source says so is said. */
export function periodLines({ period }: Pick<SettledContract, 'period'>, locale: Locale): readonly string[] {
  if (!period) return [];
  const say = settleWords[locale];
  if (period.spans.length === 0) return [`${say.period}  ${say.periodUnknown}`];
  const clauses = [...new Set(period.spans.map(({ source }) => clauseText(source)))].filter((text) => text !== '');
  return [[say.period, spansText(period.spans), ...clauses].join('  ')];
}

/** Items of the policy loss with cause, article and evidence, those that do not count among them. */
export function lossLines({ lossItems }: Pick<SettledContract, 'lossItems'>, locale: Locale): readonly string[] {
  const say = settleWords[locale];
  const items = lossItems.filter(({ amount }) => amount !== 0);
  if (items.length === 0) return [];
  const rows = items.map(({ year, amount, cause, evidence, counted }) => [
    `  ${year}`,
    plainNumber(amount, 2),
    [
      cause === undefined ? say.noCause : `${lossCauses[cause].label[locale]} ${lossCauses[cause].article}`,
      evidence ?? say.noEvidence,
      ...(counted ? [] : [say.notCounted]),
    ].join(locale === 'zh' ? '；' : '; '),
  ]);
  return ['', say.lossItems, ...aligned(rows, 1)];
}

/** Claims that go to a later settlement, the first of them. */
export function lateLines({ late }: Pick<SettledContract, 'late'>, locale: Locale): readonly string[] {
  const say = settleWords[locale];
  if (late.length === 0) return [];
  const rows = late
    .slice(0, shownClaims)
    .map(({ id, amount, day, reported, cutOff, settledIn }) => [
      `  ${id === '' ? '—' : id}`,
      plainNumber(amount / 100, 2),
      say.lateClaim(dayText(day), dayText(reported), dayText(cutOff), settledIn),
    ]);
  return ['', say.late, ...aligned(rows, 1), ...(late.length > shownClaims ? [`  ${say.more(late.length - shownClaims)}`] : [])];
}
