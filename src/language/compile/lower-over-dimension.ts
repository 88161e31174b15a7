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
      return summed(choicesOver(over === undefined ? at.own : [over], elements, at.all), at);
    case 'share': {
      const all = summed(choicesOver(over === undefined ? at.own : [over], elements, at.all), at);
      const own = all && at.operand(elements);
      return own && at.builder.operation('divide', own, all);
    }
    case 'advance':
      return advanced(over!, elements, at);
    case 'regroup': {
      const { of, groupOf } = at.all.get(over!)!.groups!;
      const group = elements.get(over!)!;
      const members = at.all.get(of)!.elements.filter((element) => groupOf.get(element) === group);
      return summed(members.map((element) => new Map(elements).set(of, element)), at);
    }
    case 'spread': {
      const groups = groupsAmong(at.own, over!, at.all)!;
      return at.operand(new Map(elements).set(groups, at.all.get(groups)!.groups!.groupOf.get(elements.get(over!)!)!));
    }
  }
}

function choicesOver(dimensions: readonly string[], elements: Elements, all: ReadonlyMap<string, Dimension>): readonly Elements[] {
  let choices: Elements[] = [elements];
  for (const name of dimensions) choices = choices.flatMap((chosen) => all.get(name)!.elements.map((element) => new Map(chosen).set(name, element)));
  return choices;
}

function summed(choices: readonly Elements[], { builder, operand }: Over): Ref | undefined {
  const parts = choices.map((chosen) => operand(chosen));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return parts.length === 0 ? builder.constant(0) : parts.reduce((a, c) => builder.operation('add', a, c));
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
