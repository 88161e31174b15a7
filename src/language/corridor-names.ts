import type { Corridor } from './model.ts';

export interface CorridorNames {
  readonly numbers: readonly string[];
  readonly instalments: readonly string[];
  readonly tables: readonly string[];
  /** Numbers that a settlement can do without. */
  readonly optional: readonly string[];
  readonly choices: readonly string[];
}

/** Every quantity a corridor names: amounts, rates and stocks, then what may stand by instalments, then its bracket tables. */
export function corridorNames(corridor: Corridor | undefined): CorridorNames {
  if (!corridor) return { numbers: [], instalments: [], tables: [], optional: [], choices: [] };
  const { agreement, cutOff, collected } = corridor;
  const sides = [corridor.surplus, corridor.loss];
  return {
    numbers: [
      corridor.base,
      ...(corridor.claims === undefined ? [] : [corridor.claims]),
      ...sides.flatMap(({ amount, rate, rest, parts }) => [amount, rate, rest, ...parts.map((part) => part.amount)]),
      ...corridor.flows.map(({ amount }) => amount),
      ...corridor.stocks.flatMap(({ opening, closing }) => [opening, closing]),
      ...Object.values(corridor.results),
    ],
    instalments: corridor.calendar.flatMap(({ amount, month }) => [amount, month]),
    optional: [...(cutOff ? Object.values(cutOff) as readonly string[] : []), ...(collected ? Object.values(collected) as readonly string[] : [])],
    choices: agreement === undefined ? [] : [agreement],
    tables: sides.flatMap(({ parts }) => parts.flatMap(({ bands }) => bands ?? [])),
  };
}
