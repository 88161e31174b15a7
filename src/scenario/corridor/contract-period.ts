import { monthIndex, monthsOf, monthText } from '../../language/calendar.ts';
import type { Model, Period, Source } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';

/** Months in which a contract is in force, first and last (`2025-01`, `2027-12`); open where no end is stated. */
export interface ContractSpan {
  readonly from: string;
  readonly until?: string;
  /** Clause or text that says so; absent where the term was given by hand. */
  readonly source?: Source;
}

/** When a contract is in force; or, where nobody says that of any month, the months of which nobody says anything. */
export interface ContractPeriod {
  /** The parameter that states it. */
  readonly name: string;
  readonly spans: readonly ContractSpan[];
  readonly unknown: readonly ContractSpan[];
}

interface Piece extends ContractSpan {
  readonly value: string | undefined;
}

/**
 * The period of a contract from its dated values and what is laid over them; among values in force in a month the one
 * that began last counts, changes before all. Undefined where the corridor names no such term.
 */
export function contractPeriod({ corridor, quantities }: Pick<Model, 'corridor' | 'quantities'>, overrides: readonly Override[] = []): ContractPeriod | undefined {
  const name = corridor?.agreement;
  const quantity = name === undefined ? undefined : quantities.get(name);
  if (name === undefined || !quantity) return undefined;
  const laid = overrides.filter(({ path }) => path === name);
  const known = [...quantity.values, ...laid];
  const starts = [...new Set(known.flatMap(({ from, until }) => [monthIndex(from), ...(until === undefined ? [] : [monthIndex(until) + 1])]))].sort((a, b) => a - b);
  const pieces = starts.map((start, index): Piece => {
    const inForce = ({ from, until }: Pick<Override, 'from' | 'until'>): boolean => monthIndex(from) <= start && (until === undefined || start <= monthIndex(until));
    const changed = laid.findLast(inForce);
    const dated = quantity.values.filter(inForce).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).at(-1);
    const end = starts[index + 1];
    const value = (changed ?? dated)?.value;
    return {
      from: monthText(start), ...(end !== undefined && { until: monthText(end - 1) }), value: typeof value === 'string' ? value : undefined,
      ...(!changed && dated && { source: dated.source }),
    };
  });
  const spans = spansOf(pieces, 'in_force');
  return { name, spans, unknown: spans.length > 0 ? [] : spansOf(pieces, 'unknown') };
}

/** Whether a year lies in the period of its contract, by any of its months. */
export function agreementIn(period: ContractPeriod, year: Period): 'in-force' | 'unknown' | 'outside' {
  const [first, last] = monthsOf(year);
  const meets = ({ from, until }: ContractSpan): boolean => monthIndex(from) <= last && (until === undefined || monthIndex(until) >= first);
  return period.spans.some(meets) ? 'in-force' : period.unknown.some(meets) ? 'unknown' : 'outside';
}

/** `2025-01–2027-12, 2029-01–`; a dash for none. */
export function spansText(spans: readonly ContractSpan[]): string {
  return spans.length === 0 ? '—' : spans.map(({ from, until = '' }) => `${from}–${until}`).join(', ');
}

function spansOf(pieces: readonly Piece[], wanted: string): readonly ContractSpan[] {
  const spans: ContractSpan[] = [];
  let joins = false;
  for (const { value, from, until, source } of pieces) {
    const before = spans.at(-1);
    if (value !== wanted) joins = false;
    else if (joins && before) spans[spans.length - 1] = { from: before.from, ...(until !== undefined && { until }), ...(before.source !== undefined && { source: before.source }) };
    else {
      spans.push({ from, ...(until !== undefined && { until }), ...(source !== undefined && { source }) });
      joins = true;
    }
  }
  return spans;
}
