import { noDay, yearOf } from '../../tables/claims/calendar.ts';
import { isCountable } from '../fen.ts';
import type { ClaimLines } from './claim-lines.ts';
import type { ContractPeriod } from './match-claims.ts';
import { monthOf, noMonth } from './months.ts';
import { blankNumber, roundedNumber, type SettlementNumbers } from './settlement-numbers.ts';

/** Lines of one side added up by settlement number and by month, in one pass. Amounts in whole fen. */
export class ClaimSide {
  /** By settlement number. */
  readonly sum: Float64Array;
  readonly lines: Uint16Array;
  /** First line of each number; −1 where the side has none. */
  readonly first: Int32Array;
  readonly month: Uint16Array;
  /** What repeats of the first line's amount add. */
  readonly repeated: Float64Array;
  /** What lies outside the contract period. */
  readonly outside: Float64Array;
  readonly outsideLines: Uint16Array;
  /** 1 where lines stand in two years. */
  readonly twoYears: Uint8Array;
  readonly byMonth = new Map<number, number>();
  /** Lines that cannot be matched: without a number, or with a rounded one. */
  readonly unnamed: number[] = [];
  readonly rounded: number[] = [];
  /** Lines without a usable amount. */
  readonly unusable: number[] = [];
  total = 0;
  private readonly year: Uint16Array;

  constructor(
    private readonly source: ClaimLines,
    private readonly numbers: SettlementNumbers,
    private readonly period: ContractPeriod | undefined,
    most: number,
  ) {
    this.sum = new Float64Array(most);
    this.lines = new Uint16Array(most);
    this.first = new Int32Array(most).fill(-1);
    this.month = new Uint16Array(most);
    this.repeated = new Float64Array(most);
    this.outside = new Float64Array(most);
    this.outsideLines = new Uint16Array(most);
    this.twoYears = new Uint8Array(most);
    this.year = new Uint16Array(most);
  }

  /** Fen of a line. */
  fen(line: number): number {
    const yuan = this.source.amounts[line]!;
    return yuan < 0 ? -Math.round(-yuan * 100) : Math.round(yuan * 100);
  }

  /** Takes the lines from `start` to before `end`. */
  take(start: number, end: number): void {
    const { amounts, days } = this.source;
    const from = this.period?.from ?? 0;
    const until = this.period?.until ?? Infinity;
    const numberOf = this.numbers.reader(this.source);
    let lastDay = -1;
    let month = noMonth;
    let monthSum = 0;
    let monthLines = 0;
    for (let line = start; line < end; line++) {
      const yuan = amounts[line];
      if (typeof yuan !== 'number' || !isCountable(yuan)) {
        this.unusable.push(line);
        continue;
      }
      const fen = this.fen(line);
      const day = days?.[line] ?? noDay;
      if (day !== lastDay) {
        const next = monthOf(day);
        if (next !== month) {
          if (monthLines > 0) this.addMonth(month, monthSum);
          monthSum = 0;
          monthLines = 0;
          month = next;
        }
        lastDay = day;
      }
      monthSum += fen;
      monthLines++;
      this.total += fen;
      const number = numberOf(line);
      if (number < 0) {
        if (number === blankNumber) this.unnamed.push(line);
        else if (number === roundedNumber) this.rounded.push(line);
        continue;
      }
      const year = yearOf(day);
      const first = this.first[number]!;
      if (first < 0) {
        this.first[number] = line;
        this.month[number] = month;
        this.year[number] = year;
      } else {
        if (this.fen(first) === fen) this.repeated[number]! += fen;
        if (this.year[number] !== year) this.twoYears[number] = 1;
      }
      this.sum[number]! += fen;
      if (this.lines[number]! < 65_535) this.lines[number]!++;
      // A day without its year lies nowhere.
      if (year > 0 && (day < from || day > until)) {
        this.outside[number]! += fen;
        if (this.outsideLines[number]! < 65_535) this.outsideLines[number]!++;
      }
    }
    if (monthLines > 0) this.addMonth(month, monthSum);
  }

  private addMonth(month: number, fen: number): void {
    this.byMonth.set(month, (this.byMonth.get(month) ?? 0) + fen);
  }
}
