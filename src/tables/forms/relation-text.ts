import type { FormRelation, RelationTerm } from './form-definition.ts';

const term = /^(?:([a-z][a-z-]*):)?(?:(before|below)\(\s*([a-z]\w*)\s*\)|([a-z]\w*))$/;

/**
 * A relation as it stands in a form's file: `subtotal = premium + subsidy - other`, `part_a + part_b <= whole`. A line of
 * the year before is `before(closing)`, the sum over the level below `below(to_above)`, a line of another form
 * `balance:closing`. Undefined where the text is none.
 */
export function parseRelation(id: string, text: string): FormRelation | undefined {
  const sides = text.split(/(<=|=)/);
  if (sides.length !== 3) return undefined;
  const [left, right] = [termsOf(sides[0]!), termsOf(sides[2]!)];
  return left && right ? { id, text, operator: sides[1] as '=' | '<=', left, right } : undefined;
}

function termsOf(side: string): readonly RelationTerm[] | undefined {
  // A minus between letters belongs to a form's id.
  const pieces = side.trim().split(/\s+([+-])\s+/);
  const terms = pieces.flatMap((piece, index): (RelationTerm | undefined)[] => {
    if (index % 2 === 1) return [];
    const [, form, at, inside, plain] = term.exec(piece.trim()) ?? [];
    const line = inside ?? plain;
    if (line === undefined) return [undefined];
    return [{ sign: pieces[index - 1] === '-' ? -1 : 1, line, at: (at as 'before' | 'below' | undefined) ?? 'same', ...(form !== undefined && { form }) }];
  });
  return terms.every((one) => one !== undefined) ? terms : undefined;
}
