import type { Issue } from '../../i18n/issue.ts';
import { dayText } from '../../tables/claims/calendar.ts';
import { fenText } from '../fen.ts';
import type { ClaimLines } from './claim-lines.ts';
import type { ClaimSide } from './claim-side.ts';
import type { ContractPeriod } from './match-claims.ts';
import type { SettlementNumbers } from './settlement-numbers.ts';

const sides = { theirs: { sideZh: '保险公司', sideEn: 'the insurer’s' }, ours: { sideZh: '我方', sideEn: 'our' } } as const;

/** What is the matter with the lines of one side by themselves, whether the other side has the same fault or not. */
export function lineIssues(
  ours: ClaimLines,
  theirs: ClaimLines,
  our: ClaimSide,
  their: ClaimSide,
  numbers: SettlementNumbers,
  period: ContractPeriod | undefined,
): readonly Issue[] {
  return [...sideIssues('theirs', theirs, their, numbers, period), ...sideIssues('ours', ours, our, numbers, period)];
}

function sideIssues(
  which: keyof typeof sides,
  lines: ClaimLines,
  side: ClaimSide,
  numbers: SettlementNumbers,
  period: ContractPeriod | undefined,
): readonly Issue[] {
  const named = sides[which];
  const issues: Issue[] = [];
  const ofLines = (code: string, severity: Issue['severity'], found: readonly number[], amount: (line: number) => number) => {
    if (found.length === 0) return;
    const sum = found.reduce((all, line) => all + amount(line), 0);
    issues.push({ code, severity, place: lines.place(found[0]!), values: { ...named, count: found.length, amount: fenText(sum) } });
  };
  ofLines('review/claims-unnamed', 'warning', side.unnamed, (line) => side.fen(line));
  ofLines('review/claims-rounded', 'warning', side.rounded, (line) => side.fen(line));
  ofLines('review/claims-amount-unusable', 'error', side.unusable, () => 0);

  const ofNumbers = (code: string, has: (number: number) => boolean, amount: (number: number) => number, values: Issue['values'] = {}) => {
    let count = 0;
    let sum = 0;
    const first: number[] = [];
    for (let number = 0; number < numbers.size; number++) {
      if (!has(number)) continue;
      count++;
      sum += amount(number);
      if (first.length < 5) first.push(number);
    }
    if (count === 0) return;
    const claims = first.map((number) => numbers.text(number)).join(', ') + (count > first.length ? ' …' : '');
    issues.push({
      code,
      severity: 'warning',
      place: lines.place(side.first[first[0]!]!),
      values: { ...named, count, claims, amount: fenText(sum), ...values },
    });
  };
  ofNumbers(
    'review/claims-repeated',
    (number) => side.repeated[number] !== 0,
    (number) => side.repeated[number]!,
  );
  ofNumbers(
    'review/claims-two-years',
    (number) => side.twoYears[number] === 1,
    (number) => side.sum[number]!,
  );
  if (period)
    ofNumbers(
      'review/claims-outside',
      (number) => side.outsideLines[number]! > 0,
      (number) => side.outside[number]!,
      { from: dayText(period.from), until: dayText(period.until) },
    );
  return issues;
}
