import { describe, expect, it } from 'vitest';
import { parseUnit, parseUnitLine, unitFits } from '../../../src/tables/text/reading-unit.ts';

describe('reading units', () => {
  it.each([
    ['元', 'yuan', 1], ['万元', 'yuan', 1e4], ['亿元', 'yuan', 1e8], ['单位:万元', 'yuan', 1e4], ['人民币万元', 'yuan', 1e4], ['元/人', 'yuan', 1], ['元/人·年', 'yuan', 1],
    ['万人', 'person', 1e4], ['人', 'person', 1], ['亿人次', 'visit', 1e8], ['万人次', 'visit', 1e4], ['天', 'day', 1], ['%', '1', 0.01], ['‰', '1', 0.001],
    ['10k CNY', 'yuan', 1e4], ['100 million CNY', 'yuan', 1e8], ['yuan/person/year', 'yuan', 1],
  ])('%s counts %s times %d', (text, base, factor) => expect(parseUnit(text)).toMatchObject({ base, factor }));

  it.each(['单位', '万', '收入', '元旦', '人均', ''])('%s is no unit', (text) => expect(parseUnit(text)).toBeUndefined());

  it('reads several units from one line', () => {
    expect(parseUnitLine('单位:万元、万人').map((unit) => unit.text)).toEqual(['万元', '万人']);
    expect(parseUnitLine('(单位:亿元,万人次)').map((unit) => unit.text)).toEqual(['亿元', '万人次']);
    expect(parseUnitLine('填报单位:某市医保局')).toEqual([]);
  });

  it('lets 人 stand for 人次 but not 元 for 人', () => {
    expect(unitFits(parseUnit('万人')!, 'visit')).toBe(true);
    expect(unitFits(parseUnit('万元')!, 'person')).toBe(false);
  });
});
