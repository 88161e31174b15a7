import { crossesYears } from './across-years.ts';
import { dayInYear, dayText, noDay, yearOf } from './calendar.ts';
import type { ClaimFindings } from './claim-findings.ts';
import type { ClaimRows } from './claim-rows.ts';
import { settleRefunds } from './refunds.ts';

export interface YearChoice {
  /** Year of the claims to take; the one with most rows by default. */
  readonly year?: number;
  /** A stay over the end of a year: all of it in the year of discharge (default), or split by days. */
  readonly acrossYears?: 'discharge' | 'split';
}

export interface ChosenRows {
  /** Rows that are taken, by member and day. */
  readonly order: Uint32Array;
  /** Undefined where no row says it and nobody asked for one. */
  readonly year: number | undefined;
  /** Whether a taken row is split; undefined where nothing is. */
  readonly split: Uint8Array | undefined;
}

/** What is decided by comparing rows: refunds, settlements that come twice, the year. */
export function chooseRows(rows: ClaimRows, order: Uint32Array, settlements: number, choice: YearChoice, findings: ClaimFindings): ChosenRows {
  const dropped = new Uint8Array(rows.count);
  settleRefunds(rows, order, dropped, findings);
  if (rows.has.has('settlement')) dropRepeated(rows, dropped, settlements, findings);
  const year = yearOfClaims(rows, dropped, choice, findings);
  const split = year !== undefined && choice.acrossYears === 'split' && rows.has.has('admitted') ? new Uint8Array(rows.count) : undefined;
  if (rows.has.has('admitted')) remarkStays(rows, dropped, year, split, findings);
  if (year !== undefined) dropOtherYears(rows, dropped, year, split, findings);
  let kept = 0;
  for (let at = 0; at < order.length; at++) if (dropped[order[at]!] === 0) order[kept++] = order[at]!;
  return { order: order.slice(0, kept), year, split };
}

/** The first row of a settlement number in the file stays. */
function dropRepeated(rows: ClaimRows, dropped: Uint8Array, settlements: number, findings: ClaimFindings): void {
  const seen = new Uint8Array(settlements + 1);
  for (let row = 0; row < rows.count; row++) {
    const settlement = rows.settlement[row]!;
    if (dropped[row] !== 0 || settlement === 0) continue;
    if (seen[settlement] === 0) seen[settlement] = 1;
    else {
      dropped[row] = 1;
      findings.leave('duplicate', rows.fileRow[row]!, rows.expense[row]!, 'settlement');
    }
  }
}

function yearOfClaims(rows: ClaimRows, dropped: Uint8Array, choice: YearChoice, findings: ClaimFindings): number | undefined {
  if (choice.year !== undefined) return choice.year;
  const counts = new Map<number, number>();
  for (let row = 0; row < rows.count; row++) {
    const year = yearOf(rows.day[row]!);
    if (dropped[row] === 0 && year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most, ...others] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  if (!most) return undefined;
  if (others.length > 0) findings.say('claims/year-taken', 'note', {}, { year: most[0], others: others.map(([year, count]) => `${year} (${count})`).join(', ') });
  return most[0];
}

function remarkStays(rows: ClaimRows, dropped: Uint8Array, year: number | undefined, split: Uint8Array | undefined, findings: ClaimFindings): void {
  for (let row = 0; row < rows.count; row++) {
    const admitted = rows.admitted[row]!;
    const day = rows.day[row]!;
    if (dropped[row] !== 0 || admitted === noDay || yearOf(day) === 0) continue;
    if (admitted > day && yearOf(admitted) > 0) findings.remark('claims/admitted-later', 'warning', rows.fileRow[row]!, rows.expense[row]!, 'admitted');
    if (!crossesYears(admitted, day) || year === undefined || yearOf(admitted) > year || yearOf(day) < year) continue;
    if (split) split[row] = 1;
    if (split || yearOf(day) === year) findings.remark(split ? 'claims/split' : 'claims/across-years', 'warning', rows.fileRow[row]!, rows.expense[row]!, 'admitted', '', () => ({ year }));
  }
}

function dropOtherYears(rows: ClaimRows, dropped: Uint8Array, year: number, split: Uint8Array | undefined, findings: ClaimFindings): void {
  for (let row = 0; row < rows.count; row++) {
    const own = yearOf(rows.day[row]!);
    if (dropped[row] !== 0 || split?.[row] === 1) continue;
    // A day without its year can only be of the year asked for.
    if (own === year || (own === 0 && dayInYear(rows.day[row]!) > 0)) continue;
    dropped[row] = 1;
    findings.leave('other-year', rows.fileRow[row]!, rows.expense[row]!, 'day', own === 0 ? dayText(rows.day[row]!) : String(own), () => ({ year }));
  }
}
