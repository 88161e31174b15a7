import type { Corridor } from './model.ts';

/** Every quantity a corridor names: amounts, rates and stocks, then what may stand by instalments, then its bracket tables. */
export function corridorNames(corridor: Corridor | undefined): { readonly numbers: readonly string[]; readonly instalments: readonly string[]; readonly tables: readonly string[] } {
  if (!corridor) return { numbers: [], instalments: [], tables: [] };
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
    tables: sides.flatMap(({ parts }) => parts.flatMap(({ bands }) => bands ?? [])),
  };
}
