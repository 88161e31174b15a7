import type { ClaimLines } from '../../../src/review/claims/claim-lines.ts';
import { dayOfText } from '../../../src/tables/claims/calendar.ts';

export type Line = readonly [id: string | number | null, amount: number | null, day?: string];

export function linesOf(lines: readonly Line[], file = 'lines.csv'): ClaimLines {
  return {
    count: lines.length,
    ids: lines.map(([id]) => id),
    amounts: lines.map(([, amount]) => amount),
    days: lines.some(([, , day]) => day !== undefined) ? Int32Array.from(lines, ([, , day]) => dayOfText(day ?? '')) : undefined,
    place: (line) => ({ file, row: line + 2 }),
  };
}
