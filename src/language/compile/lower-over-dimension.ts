import { groupsAmong, type DimensionFunction } from '../check/dimension-calls.ts';
import type { Dimension } from '../model.ts';
import type { Elements } from './elements.ts';
import type { KernelBuilder, Ref } from './kernel-builder.ts';

interface Over {
  readonly builder: KernelBuilder;
  readonly all: ReadonlyMap<string, Dimension>;
  /** Dimensions of the operand. */
  readonly own: readonly string[];
  /** The operand under a choice of elements; undefined where a cell it needs is missing. */
  readonly operand: (elements: Elements) => Ref | undefined;
}

/** Calls that look at other elements of their operand than the one in force. `over` is the dimension named, if one is. */
export function lowerOverDimension(name: DimensionFunction, over: string | undefined, elements: Elements, at: Over): Ref | undefined {
  switch (name) {
    case 'sum':
      return summed(at, elements, over === undefined ? at.own : [over]);
    case 'share': {
      const all = summed(at, elements, over === undefined ? at.own : [over]);
      const own = all && at.operand(elements);
      return own && at.builder.operation('divide', own, all);
    }
    case 'advance':
      return advanced(over!, elements, at);
    case 'regroup': {
      const { of, groupOf } = at.all.get(over!)!.groups!;
      const group = elements.get(over!)!;
      return summed(at, elements, [of], (element) => groupOf.get(element) === group);
    }
    case 'spread': {
      const groups = groupsAmong(at.own, over!, at.all)!;
      return at.operand(new Map(elements).set(groups, at.all.get(groups)!.groups!.groupOf.get(elements.get(over!)!)!));
    }
  }
}

/** The sum over all elements of some dimensions that `isMember` takes, the last dimension fastest. */
function summed({ builder, all, operand }: Over, elements: Elements, dimensions: readonly string[], isMember: (element: string) => boolean = () => true): Ref | undefined {
  // One map for all of them: what is made of it does not keep it.
  const chosen = new Map(elements);
  let sum: Ref | undefined;
  let missing = false;
  const add = (depth: number): void => {
    const dimension = dimensions[depth];
    if (dimension === undefined) {
      const part = operand(chosen);
      if (part) sum = sum ? builder.operation('add', sum, part) : part;
      else missing = true;
      return;
    }
    for (const element of all.get(dimension)!.elements) {
      if (!isMember(element)) continue;
      chosen.set(dimension, element);
      add(depth + 1);
    }
  };
  add(0);
  return missing ? undefined : (sum ?? builder.constant(0));
}

/** The value of the element before; the last one keeps its own beside it, and the first has none. */
function advanced(dimension: string, elements: Elements, { builder, all, operand }: Over): Ref | undefined {
  const list = all.get(dimension)!.elements;
  const index = list.indexOf(elements.get(dimension)!);
  const before = index > 0 ? operand(new Map(elements).set(dimension, list[index - 1]!)) : builder.constant(0);
  if (index < list.length - 1) return before;
  const own = before && operand(elements);
  return own && (index === 0 ? own : builder.operation('add', before, own));
}
