import type { Model } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import { readsOf } from '../../language/reads.ts';
import type { BudgetLine } from '../../scenario/budget.ts';

const digits = '〇一二三四五六七八九十';

/** Rank of an official line number: 一, 十二, 二十; a number as it is; undefined where the line has none. */
function lineRank(line: string): number | undefined {
  if (line === '') return undefined;
  if (/^\d+$/.test(line)) return Number(line);
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(line) ?? [];
  if (!ten) return tens === undefined ? undefined : digits.indexOf(tens);
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + (ones === undefined ? 0 : digits.indexOf(ones));
}

/** Lines in the order of their official numbers; an item without one stands behind the line whose formula reads it. */
export function inFormOrder(lines: readonly BudgetLine[], model: Model): readonly BudgetLine[] {
  const parents = lines.filter((line) => lineRank(line.line) !== undefined);
  const rankOf = (line: BudgetLine): number | undefined => {
    const own = lineRank(line.line);
    if (own !== undefined) return own;
    const parent = parents.find((candidate) => reads(model, candidate.quantity, line.quantity));
    return parent && lineRank(parent.line)! + 0.5;
  };
  let rank = 0;
  return lines
    .map((line) => ({ line, rank: (rank = rankOf(line) ?? rank) }))
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.line);
}

function reads(model: Model, reader: string, name: string): boolean {
  const tree = model.quantities.get(reader)?.formula?.tree;
  return tree !== undefined && readsOf(tree, model, prefixOf(reader)).some((read) => read.quantity.name === name);
}
