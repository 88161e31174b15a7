import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import { exampleStatement, type ExampleStatement } from '../settlement/example-statement.ts';
import { figureOf } from '../settlement/statement.ts';

interface Line {
  readonly id: string;
  readonly day: string;
  /** Fen. */
  readonly amount: number;
}

/** Lines that are otherwise in the insurer's list: one of so many, in this order. */
const planted = { missing: 2, repeated: 3, moved: 4, amount: 6, strange: 2, outside: 1 };
const count = 12_000;

/**
 * Two made-up lists of a year as CSV: ours adds up to the claims paid of the example statement, the insurer's to what the
 * made-up insurer states. Sizes are spread as those of critical illness are.
 */
export function exampleLists(asked: string, { years, figures, insurer }: Pick<ExampleStatement, 'years' | 'figures' | 'insurer'> = exampleStatement(undefined)): { readonly ours: string; readonly theirs: string } {
  const year = years.includes(asked) ? asked : years.at(-1)!;
  const paid = figureOf(figures, year, 'claims_paid')!;
  const total = Math.round(paid * 100);
  const stated = Math.round((insurer[year]?.['claims_paid'] ?? paid + 36_000) * 100);
  const ours = ourLines(year, total);
  return { ours: csv(['结算编号', '结算日期', '赔付金额'], ours), theirs: csv(['赔案号', '赔付日期', '赔款（元）'], theirLines(ours, Number(year), stated)) };
}

function ourLines(year: string, total: number): readonly Line[] {
  const draws = new CounterDraws(Number(year));
  const sizes = Array.from({ length: count }, (_, at) => Math.min(400_000, 4000 * (1 - draws.uniform(at, 0)) ** (-1 / 1.6)));
  const scale = total / sizes.reduce((sum, size) => sum + size, 0);
  const fen = sizes.map((size) => Math.round(size * scale));
  fen[0]! += total - fen.reduce((sum, amount) => sum + amount, 0);
  return fen.map((amount, at) => {
    const [month, day] = [1 + Math.floor(12 * draws.uniform(at, 1)), 1 + Math.floor(28 * draws.uniform(at, 2))];
    return { id: `JS${year}${String(at + 1).padStart(8, '0')}`, day: dayOf(Number(year), month, day), amount };
  });
}

/** The insurer's list in another order, with faults that together make what it states. */
function theirLines(ours: readonly Line[], year: number, stated: number): readonly Line[] {
  const draws = new CounterDraws(7);
  const size = (at: number): Line => ours[(at * 619 + 37) % count]!;
  const pick = Array.from({ length: Object.values(planted).reduce((sum, each) => sum + each, 0) }, (_, at) => size(at));
  const take = (number: number): readonly Line[] => pick.splice(0, number);
  const [missing, repeated, moved, changed] = [take(planted.missing), take(planted.repeated), take(planted.moved), take(planted.amount)];
  const strange = take(planted.strange).map((line, at): Line => ({ ...line, id: `JS${year}9${String(at + 1).padStart(7, '0')}` }));
  const outside = take(planted.outside).map((line): Line => ({ id: `JS${year + 1}00000001`, day: dayOf(year + 1, 1, 4), amount: line.amount }));
  const others = new Map<string, Line>([
    ...moved.map((line): [string, Line] => [line.id, { ...line, day: line.day.replace(/-(\d\d)-/, (_, month: string) => `-${month === '12' ? '11' : String(Number(month) + 1).padStart(2, '0')}-`) }]),
    ...changed.map((line, at): [string, Line] => [line.id, { ...line, amount: line.amount + 100 * Math.round(200 + 1800 * draws.uniform(at, 0)) }]),
  ]);
  const isMissing = new Set(missing.map(({ id }) => id));
  const lines = [...ours.filter(({ id }) => !isMissing.has(id)).map((line) => others.get(line.id) ?? line), ...repeated, ...strange, ...outside];
  // The last of those that differ takes what is left to what the insurer states.
  const last = lines.findIndex(({ id }) => id === changed.at(-1)!.id);
  const rest = stated - lines.reduce((sum, { amount }) => sum + amount, 0);
  lines[last] = { ...lines[last]!, amount: lines[last]!.amount + rest };
  return lines.map((line, at) => ({ line, order: draws.uniform(at, 1) })).sort((a, b) => a.order - b.order).map(({ line }) => line);
}

function dayOf(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function csv(head: readonly string[], lines: readonly Line[]): string {
  return `${[head.join(','), ...lines.map(({ id, day, amount }) => `${id},${day},${(amount / 100).toFixed(2)}`)].join('\n')}\n`;
}
