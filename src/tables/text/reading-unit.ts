import { plainText } from './plain-text.ts';

/** What a unit counts, without its scale and its denominators. */
export type UnitBase = 'yuan' | 'person' | 'visit' | 'day' | '1';

/** A unit in which people write figures: `万元` is yuan × 10⁴. */
export interface ReadingUnit {
  readonly text: string;
  readonly base: UnitBase;
  readonly factor: number;
}

const scales: Readonly<Record<string, number>> = {
  '': 1, 百: 100, 千: 1000, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 万亿: 1e12,
  thousand: 1e3, k: 1e3, '10k': 1e4, '10 thousand': 1e4, '10000': 1e4, million: 1e6, m: 1e6, '100 million': 1e8, billion: 1e9,
};

const nouns: Readonly<Record<string, UnitBase>> = {
  元: 'yuan', 人民币元: 'yuan', 圆: 'yuan', yuan: 'yuan', cny: 'yuan', rmb: 'yuan',
  人: 'person', 名: 'person', 口: 'person', person: 'person', persons: 'person', people: 'person',
  人次: 'visit', 次: 'visit', 例: 'visit', 人次数: 'visit', visit: 'visit', visits: 'visit', admission: 'visit', admissions: 'visit',
  天: 'day', 日: 'day', 床日: 'day', 人天: 'day', day: 'day', days: 'day',
};

const fractions: Readonly<Record<string, number>> = {
  '%': 0.01, 百分比: 0.01, 百分点: 0.01, 百分数: 0.01, percent: 0.01, percentage: 0.01, '‰': 0.001, 千分比: 0.001, '1': 1, 小数: 1, fraction: 1, 倍: 1, times: 1, 岁: 1, years: 1, 个月: 1, months: 1,
};

const scaleWords = Object.keys(scales).sort((a, b) => b.length - a.length);

/** Reads `万元`, `亿元/年`, `元/人·年`, `%`, `yuan/person/year`, `10k CNY`; undefined when the text is no unit. A denominator leaves the base as it is. */
export function parseUnit(text: string): ReadingUnit | undefined {
  const plain = plainText(text).replace(/^(?:计量|金额|人数|货币)?单位\s*[::]?\s*/, '').replace(/^unit\s*:?\s*/i, '').replace(/^人民币(?=.*元)/, '').trim();
  const fraction = fractions[plain.toLowerCase()];
  if (fraction !== undefined) return { text: plain, base: '1', factor: fraction };
  const [numerator = '', ...denominators] = plain.toLowerCase().split(/[/·]|每/);
  if (denominators.some((part) => !/^(?:人|人次|年|月|次|例|日|天|户|person|year|month|visit|admission|day|head)$/.test(part.trim()))) return undefined;
  const word = numerator.trim();
  for (const scale of scaleWords) {
    if (!word.startsWith(scale)) continue;
    const base = nouns[word.slice(scale.length).trim()];
    if (base) return { text: plain, base, factor: scales[scale]! };
  }
  return undefined;
}

/** Every unit named in a unit line: `单位:万元、万人` gives both; empty when the text is something else. */
export function parseUnitLine(text: string): readonly ReadingUnit[] {
  const match = /(?:单位|unit)\s*:\s*(.+)$/i.exec(plainText(text));
  if (!match) return [];
  const units: ReadingUnit[] = [];
  for (const part of match[1]!.replace(/[)】\]]+$/, '').split(/[、,;，和及]|\s+(?=\S*[元人天次%])/)) {
    const unit = parseUnit(part);
    if (unit) units.push(unit);
  }
  return units;
}

/** What a unit of the house (`yuan/person/year`) counts. */
export function unitBase(unit: string): UnitBase {
  const numerator = unit.split('/')[0]!.trim();
  if (numerator === 'yuan' || numerator === 'person' || numerator === 'day') return numerator;
  if (numerator === 'visit' || numerator === 'admission') return 'visit';
  return '1';
}

/** 人 and 人次 are written for each other by everybody. */
export function unitFits(reading: ReadingUnit, unit: string): boolean {
  const base = unitBase(unit);
  if (reading.base === base) return true;
  const heads = new Set<UnitBase>(['person', 'visit']);
  return heads.has(reading.base) && heads.has(base);
}

/** The unit of the house in Chinese and English words. */
export function unitLabel(unit: string): { readonly zh: string; readonly en: string } {
  const zh: Readonly<Record<string, string>> = {
    yuan: '元', 'yuan/year': '元', person: '人', visit: '人次', admission: '人次', day: '天', '1': '%',
    'yuan/person/year': '元/人·年', 'yuan/admission': '元/人次', 'person/year': '人/年', ratio: '倍', year: '岁', month: '个月',
  };
  const en: Readonly<Record<string, string>> = { '1': '%', ratio: 'times', year: 'years', month: 'months' };
  return { zh: zh[unit] ?? unit, en: en[unit] ?? unit };
}
