import { describe, expect, it } from 'vitest';
import { parseNumber, shownDecimals } from '../../../src/tables/text/number-text.ts';

describe('numbers as people type them', () => {
  it.each([
    ['\uff11\uff12\uff13\uff14\uff0e\uff15', 1234.5],
    ['1,234,567.89', 1_234_567.89],
    ['1,234', 1234],
    ['12345', 12345],
    ['1 234 567', 1_234_567],
    ['-3.2', -3.2],
    ['−3.2', -3.2],
    ['(1,234)', -1234],
    ['\uff081,234\uff09', -1234],
    ['¥1,000', 1000],
    ['.5', 0.5],
    ['1.2E+05', 120_000],
    ["'007", 7],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toEqual({ kind: 'number', value }));

  it.each([
    ['85%', 85, 0.01],
    ['85\uff05', 85, 0.01],
    ['5.2‰', 5.2, 0.001],
    ['1.2亿元', 1.2, 1e8],
    ['285.3 万人', 285.3, 1e4],
    ['12000元', 12000, 1],
  ])('%s carries its unit', (text, value, factor) => expect(parseNumber(text)).toMatchObject({ kind: 'number', value, unit: { factor } }));

  it.each(['', '-', '—', '――', '/', '…', 'N/A', '无', '未公布'])('%s is missing', (text) => expect(parseNumber(text)).toEqual({ kind: 'missing' }));

  it.each(['12,34', '1,2345', '1,234 567', '1,23.4'])('%s has its comma in the wrong place', (text) => expect(parseNumber(text)).toEqual({ kind: 'unreadable', why: 'grouping' }));

  it.each(['约1000', '1000多', '123①', '1.2.3', '十二', '12-13', '--5', 'NaN', 'Infinity', '1e999'])('%s is no number', (text) => expect(parseNumber(text)).toEqual({ kind: 'unreadable', why: 'text' }));
});

describe('decimals shown', () => {
  it.each([[1, 0], [1.5, 1], [0.25, 2], [1e-7, 7], [1e21, 0], [0.1 + 0.2, 1]])('%d has %d', (value, decimals) => expect(shownDecimals(value)).toBe(decimals));
});
