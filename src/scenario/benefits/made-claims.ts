import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import type { RowInputs, RowNumbers } from '../../language/run/row-inputs.ts';
import { expenseOf, widthOf, type CareLayout, type ClaimKind } from './care-years.ts';
import { elementsOf, planColumns } from './plan-columns.ts';

/** A member who is made up to ask a plan what it pays: kinds of the claims in their order, and the amounts by coordinate. */
export interface MadeMember {
  readonly kinds: readonly ClaimKind[];
  readonly amounts: Float64Array;
}

/** Why a plan cannot be asked about claims of these kinds; empty where it can. */
export function unknownKinds(model: Model, kinds: readonly ClaimKind[]): readonly Issue[] {
  return planColumns(model).inputs.flatMap(({ column, quantity }) => {
    if (quantity.type !== 'category') return [];
    const elements = elementsOf(model, quantity);
    const found = kinds.map((kind) => kind[column] ?? quantity.otherwise).find((element) => !elements.includes(String(element)));
    const missing = kinds.some((kind) => kind[column] === undefined && quantity.otherwise === undefined);
    if (found === undefined && !missing) return [];
    const values = { column, found: found ?? '', allowed: elements.join(', '), model: model.id };
    return [{ code: 'banded/element-unknown', severity: 'error' as const, place: { column }, values }];
  });
}

/** Inputs of a plan that neither bands nor distributions hold: an error without an `otherwise`, a note with one. */
export function inputsNotHeld(model: Model): readonly Issue[] {
  return planColumns(model).others.map(({ name, label, otherwise }) => ({
    code: otherwise === undefined ? 'banded/input-not-held' : 'banded/input-otherwise',
    severity: otherwise === undefined ? 'error' : 'note',
    place: { path: `inputs.${name}` },
    values: { name, labelZh: label.zh, labelEn: label.en, value: otherwise ?? '' },
  }));
}

/** Claims of made members as a plan's rows, in their order. @throws RangeError for kinds that `unknownKinds` refuses */
export function madeRows(model: Model, layout: CareLayout, members: readonly MadeMember[]): RowInputs {
  const columns = planColumns(model);
  const width = widthOf(layout);
  const starts = new Uint32Array(members.length + 1);
  members.forEach(({ kinds }, member) => (starts[member + 1] = starts[member]! + kinds.length));
  const count = starts[members.length]!;

  const fill = (into: RowNumbers, number: (member: MadeMember, claim: number) => number): RowNumbers => {
    members.forEach((member, index) => member.kinds.forEach((_, claim) => (into[starts[index]! + claim] = number(member, claim))));
    return into;
  };
  const numbers = columns.inputs.map(({ column, quantity }): readonly [string, RowNumbers] => {
    const { name, type, otherwise } = quantity;
    if (type === 'key') {
      let member = 0;
      const groups = new Uint32Array(count);
      for (let row = 0; row < count; row++) {
        while (starts[member + 1]! <= row) member++;
        groups[row] = member;
      }
      return [name, groups];
    }
    if (type === 'category') {
      const elements = elementsOf(model, quantity);
      const code = new Map<ClaimKind, number>();
      const codeOf = (kind: ClaimKind): number => {
        const known = code.get(kind);
        if (known !== undefined) return known;
        const found = elements.indexOf(String(kind[column] ?? otherwise));
        if (found < 0) throw new RangeError(`madeRows: ${column} of ${elements.join(', ')}; got ${kind[column]}`);
        code.set(kind, found);
        return found;
      };
      return [name, fill(new Uint8Array(count), ({ kinds }, claim) => codeOf(kinds[claim]!))];
    }
    if (column === columns.expense) return [name, fill(new Float64Array(count), ({ amounts }, claim) => expenseOf(layout, amounts, claim))];
    const part = layout.parts.indexOf(column);
    if (part >= 0) return [name, fill(new Float64Array(count), ({ amounts }, claim) => amounts[claim * width + 1 + part]!)];
    return [name, new Float64Array(count).fill(Number(otherwise ?? 0))];
  });
  return {
    count, numbers: new Map(numbers), groupStarts: starts, leftOut: 0, issues: [],
    rows: Uint32Array.from({ length: count }, (_, row) => row),
    groupName: (_, group) => String(group + 1),
  };
}
