import { corrections, type Correction } from '../../scenario/corridor/corrections.ts';
import type { SettledYear, Settlement } from '../../scenario/corridor/settlement.ts';
import { lastSigned } from '../../review/case/last-signed.ts';
import type { Cases } from '../state/edits.ts';

/** What a year was signed with, where it is settled otherwise now. */
export interface YearCorrection extends Correction {
  readonly person: string;
  readonly time: string;
}

/** Years of a contract that are settled otherwise than they were last signed, each with what is due on top. */
export function priorYearCorrections(cases: Cases, contract: string, settlement: Settlement): readonly YearCorrection[] {
  const signed = settlement.years.flatMap(({ period }) => {
    const last = lastSigned(cases[`${contract} ${period}`] ?? []);
    const year = settledYearOf(last?.contents.get('settlement'));
    return last && year ? [{ year, person: last.person, time: last.time }] : [];
  });
  return corrections({ years: signed.map(({ year }) => year), issues: [] }, settlement).map((correction) => {
    const { person, time } = signed.find(({ year }) => year.period === correction.period)!;
    return { ...correction, person, time };
  });
}

/** A settlement as a case keeps it; undefined where the text is none, such as from another version. */
function settledYearOf(text: string | undefined): SettledYear | undefined {
  if (text === undefined) return undefined;
  try {
    const read = JSON.parse(text) as Partial<SettledYear> | null;
    return read && typeof read.period === 'string' && Array.isArray(read.owed) && Array.isArray(read.stocks) ? (read as SettledYear) : undefined;
  } catch {
    return undefined;
  }
}
