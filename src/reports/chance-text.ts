import { percentText } from '../i18n/numbers.ts';

/** A chance is never said to be nothing or certain by a count of paths that is not. @param chance share of the paths, 0 to 1 */
export function chanceText(chance: number): string {
  if (chance > 0 && chance < 0.001) return '<0.1%';
  if (chance < 1 && chance > 0.999) return '>99.9%';
  return percentText(chance, 1);
}
