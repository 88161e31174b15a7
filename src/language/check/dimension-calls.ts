import type { Issue } from '../../i18n/issue.ts';
import type { Dimension } from '../model.ts';

export type DimensionFunction = 'sum' | 'share' | 'advance' | 'regroup' | 'spread';

interface Fault {
  readonly code: string;
  readonly values: Issue['values'];
}

/**
 * Dimensions of a call over a dimension, or what is wrong with it. `over` is the call's second argument, '' where that is
 * no name and undefined where there is none.
 */
export function dimensionsOfCall(
  name: DimensionFunction, own: readonly string[], over: string | undefined, all: ReadonlyMap<string, Dimension>,
): readonly string[] | Fault {
  const listed = own.join(', ') || '–';
  switch (name) {
    case 'sum':
    case 'share':
    case 'advance':
      if (over === undefined && own.length === 0) return { code: 'formula/nothing-to-sum', values: { name } };
      if (over !== undefined && !own.includes(over)) return { code: 'formula/dimension-missing', values: { name: over, dimensions: listed } };
      if (name === 'sum') return over === undefined ? [] : own.filter((d) => d !== over);
      return own;
    case 'regroup': {
      const fine = all.get(over ?? '')?.groups?.of;
      if (fine === undefined || !own.includes(fine)) return { code: 'formula/groups-wanted', values: { name, part: over ?? '', dimensions: listed } };
      return own.map((d) => (d === fine ? over! : d));
    }
    case 'spread': {
      const groups = groupsAmong(own, over ?? '', all);
      if (groups === undefined) return { code: 'formula/groups-wanted', values: { name, part: over ?? '', dimensions: listed } };
      return own.map((d) => (d === groups ? over! : d));
    }
  }
}

/** The one of some dimensions that groups another. */
export function groupsAmong(own: readonly string[], of: string, all: ReadonlyMap<string, Dimension>): string | undefined {
  return own.find((name) => all.get(name)?.groups?.of === of);
}
