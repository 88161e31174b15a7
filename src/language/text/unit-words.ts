import type { Label } from '../model.ts';
import { baseUnits, parseUnit } from '../unit.ts';

const baseWords: Readonly<Record<string, Label>> = {
  yuan: { zh: '元', en: 'yuan' },
  person: { zh: '人', en: 'person' },
  year: { zh: '年', en: 'year' },
  month: { zh: '月', en: 'month' },
  day: { zh: '天', en: 'day' },
  visit: { zh: '人次', en: 'visit' },
  admission: { zh: '住院人次', en: 'admission' },
  case: { zh: '例', en: 'case' },
  point: { zh: '点', en: 'point' },
  household: { zh: '户', en: 'household' },
  hospital: { zh: '家', en: 'hospital' },
  usd: { zh: '美元', en: 'US dollar' },
  yen: { zh: '日元', en: 'yen' },
} satisfies Record<(typeof baseUnits)[number], Label>;

const powers: Readonly<Record<number, string>> = { 1: '', 2: '²', 3: '³' };

/**
 * A unit in words: `yuan/person/year` is 元/人·年 or yuan/person·year; the dimensionless unit `1` is empty.
 * A text that is no unit stands as it is written.
 */
export function unitWords(unit: string, locale: keyof Label): string {
  const parsed = parseUnit(unit);
  if (!parsed) return unit;
  const factors = (sign: 1 | -1): string =>
    baseUnits
      .flatMap((base) => {
        const power = sign * (parsed[base] ?? 0);
        return power > 0 ? [`${baseWords[base]?.[locale] ?? base}${powers[power] ?? `^${power}`}`] : [];
      })
      .join('·');
  const above = factors(1);
  const below = factors(-1);
  return below === '' ? above : `${above || '1'}/${below}`;
}
