import type { Issue, Place } from '../../i18n/issue.ts';
import { claimDay, dayText, noDay, yearOf, type ClaimDay } from '../../tables/claims/calendar.ts';
import { fenText, isCountable } from '../fen.ts';
import type { ClaimLines } from './claim-lines.ts';
import { SettlementNumbers } from './settlement-numbers.ts';

/** What a contract says of the days of claims. */
export interface ClaimDaysAgreed {
  /** First and last days in force; absent where no source states them. */
  readonly spans?: readonly { readonly from: ClaimDay; readonly until: ClaimDay }[];
  /** Names the period and its clause in issues. */
  readonly period: Issue['values'];
  /** Last day on which claims of a year are reported for its own settlement; undefined where none is agreed. */
  cutOff(year: number): ClaimDay | undefined;
}

/** A claim that came after the cut-off of its year. */
export interface LateClaim {
  readonly id: string;
  /** Fen. */
  readonly amount: number;
  readonly day: ClaimDay;
  readonly reported: ClaimDay;
  readonly cutOff: ClaimDay;
  /** Year of the claim, and the year whose settlement it goes to. */
  readonly year: number;
  readonly settledIn: number;
  readonly place: Place;
}

export interface YearOfClaims {
  readonly year: number;
  /** Fen of claims of the year reported in time. */
  readonly paid: number;
  /** Fen that missed the cut-off of this year and go to the settlement of the next. */
  readonly late: number;
  readonly lines: number;
}

export interface ClaimsOfYears {
  readonly years: readonly YearOfClaims[];
  readonly late: readonly LateClaim[];
  /** Errors: claims without a usable day or amount, outside the contract, or in two years. */
  readonly issues: readonly Issue[];
}

/** A claim not yet reported by the cut-off of the year after is looked for in later years, up to so many. */
const mostYearsLate = 50;

/**
 * A list of claims as the years of a contract: by the day of each claim, and for late ones by the day of reporting. A claim
 * goes to the first settlement by whose cut-off it was reported.
 */
export function claimsOfYears(lines: ClaimLines, agreed: ClaimDaysAgreed): ClaimsOfYears {
  const faults = new LineFaults(lines, agreed);
  const years = new Map<number, { paid: number; late: number; lines: number }>();
  const late: LateClaim[] = [];
  const of = (year: number) => {
    const known = years.get(year) ?? { paid: 0, late: 0, lines: 0 };
    years.set(year, known);
    return known;
  };
  const numbers = new SettlementNumbers(lines.count);
  const numberOf = numbers.reader(lines);
  for (let line = 0; line < lines.count; line++) {
    const [yuan, day, reported] = [lines.amounts[line], lines.days?.[line] ?? noDay, lines.reported?.[line] ?? noDay];
    const number = numberOf(line);
    if (!faults.take(line, number, yuan ?? null, day, reported)) continue;
    const fen = Math.round(Math.abs(yuan!) * 100) * Math.sign(yuan!);
    const year = yearOf(day);
    const own = of(year);
    own.lines++;
    const cutOff = agreed.cutOff(year);
    const settledIn = reported === noDay ? year : yearSettled(year, reported, agreed);
    if (settledIn === year || cutOff === undefined) {
      own.paid += fen;
      continue;
    }
    of(settledIn - 1).late += fen;
    late.push({ id: number < 0 ? '' : numbers.text(number), amount: fen, day, reported, cutOff, year, settledIn, place: lines.place(line) });
  }
  const found = [...years].sort(([a], [b]) => a - b).map(([year, sums]): YearOfClaims => ({ year, ...sums }));
  return { years: found, late, issues: faults.issues((number) => numbers.text(number)) };
}

function yearSettled(year: number, reported: ClaimDay, { cutOff }: ClaimDaysAgreed): number {
  for (let later = year; later < year + mostYearsLate; later++) {
    const until = cutOff(later);
    if (until === undefined || reported <= until) return later;
  }
  return year + mostYearsLate;
}

/** The cut-off of a year: the day of a month counted from its January, or the end of that month where it is shorter. */
export function cutOffDay(year: number, month: number, day: number): ClaimDay {
  const [ofYear, inYear] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  for (let last = Math.min(31, Math.max(1, day)); ; last--) {
    const found = claimDay(ofYear, inYear, last);
    if (found > 0 || last === 1) return found;
  }
}

/** Gathers lines with the same fault into one issue each, with its first place, its sum and the first numbers. */
class LineFaults {
  private readonly found = new Map<string, { readonly lines: number[]; readonly numbers: number[]; fen: number }>();
  private readonly firstOf = new Map<number, number>();

  constructor(
    private readonly lines: ClaimLines,
    private readonly agreed: ClaimDaysAgreed,
  ) {}

  /** Whether the line can be counted. */
  take(line: number, number: number, yuan: number | null, day: ClaimDay, reported: ClaimDay): boolean {
    if (yuan === null || !isCountable(yuan)) return this.put('contract/claims-amount-unusable', line, number, 0);
    const fen = Math.round(yuan * 100);
    if (day <= noDay || yearOf(day) === 0) return this.put('contract/claims-without-day', line, number, fen);
    if (reported === noDay && this.agreed.cutOff(yearOf(day)) !== undefined) return this.put('contract/claims-without-report', line, number, fen);
    const { spans } = this.agreed;
    if (spans && !spans.some(({ from, until }) => day >= from && day <= until)) this.put('contract/claims-outside-period', line, number, fen);
    const first = number < 0 ? undefined : this.firstOf.get(number);
    if (number >= 0 && first === undefined) this.firstOf.set(number, line);
    if (first !== undefined && yearOf(this.lines.days![first]!) !== yearOf(day)) this.put('contract/claims-two-years', line, number, fen);
    return true;
  }

  private put(code: string, line: number, number: number, fen: number): false {
    const known = this.found.get(code) ?? { lines: [], numbers: [], fen: 0 };
    this.found.set(code, known);
    known.lines.push(line);
    if (number >= 0 && !known.numbers.includes(number) && known.numbers.length < 5) known.numbers.push(number);
    known.fen += fen;
    return false;
  }

  issues(text: (number: number) => string): readonly Issue[] {
    return [...this.found].map(([code, { lines, numbers, fen }]): Issue => {
      const line = lines[0]!;
      const first = this.firstOf.get(numbers[0] ?? -1);
      const [day, before] = [this.lines.days?.[line] ?? noDay, first === undefined ? noDay : (this.lines.days?.[first] ?? noDay)];
      const values = {
        ...this.agreed.period, count: lines.length, amount: fenText(fen), claims: numbers.length === 0 ? '—' : numbers.map(text).join(', ') + (lines.length > numbers.length ? ' …' : ''),
        day: day > 0 ? dayText(day) : '—', before: before > 0 ? dayText(before) : '—', first: first === undefined ? '—' : String(this.lines.place(first).row ?? ''),
      };
      return { code, severity: 'error', place: this.lines.place(line), values };
    });
  }
}
