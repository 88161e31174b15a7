import type { Model, Quantity } from '../language/model.ts';
import { prefixOf } from '../language/names.ts';
import { readsOf } from '../language/check/reads.ts';

const digits = '〇一二三四五六七八九十';

/** Rank of an official line number: 一, 十二, 二十; a number as it is; undefined where the line has none. */
function lineRank(line: string): number | undefined {
  if (line === '') return undefined;
  if (/^\d+$/.test(line)) return Number(line);
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(line) ?? [];
  if (!ten) return tens === undefined ? undefined : digits.indexOf(tens);
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + (ones === undefined ? 0 : digits.indexOf(ones));
}

/**
 * The quantities of one sheet in the order of their official numbers. An item without a number stands behind the line
 * whose formula reads it, in the order it is read; one that no line reads stays behind the line before it, and never
 * before the first numbered line.
 */
export function inFormOrder(quantities: readonly Quantity[], model: Model): readonly Quantity[] {
  const rankOf = (quantity: Quantity): number | undefined => lineRank(quantity.form?.line ?? '');
  const numbered = quantities.filter((quantity) => rankOf(quantity) !== undefined);
  const readBy = numbered.map((line) => ({ rank: rankOf(line)!, names: namesRead(line, model) }));
  let before = Math.min(...readBy.map(({ rank }) => rank));
  const placed = quantities.map((quantity) => {
    const own = rankOf(quantity);
    const parent = own === undefined ? readBy.find(({ names }) => names.includes(quantity.name)) : undefined;
    before = own ?? parent?.rank ?? before;
    const within = own !== undefined ? -1 : (parent?.names.indexOf(quantity.name) ?? Number.MAX_SAFE_INTEGER);
    return { quantity, rank: before, within };
  });
  return numbered.length === 0 ? quantities : placed.sort((a, b) => a.rank - b.rank || a.within - b.within).map(({ quantity }) => quantity);
}

function namesRead(quantity: Quantity, model: Model): readonly string[] {
  const tree = quantity.formula?.tree;
  return tree === undefined ? [] : readsOf(tree, model, prefixOf(quantity.name)).map((read) => read.quantity.name);
}
