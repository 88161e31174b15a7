import { numberText } from '../../i18n/numbers.ts';

/** A count as people read it: 200 000. */
export function shownCount(count: number): string {
  return numberText(count, 0);
}
