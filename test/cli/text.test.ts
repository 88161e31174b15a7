import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/text/display-width.ts';
import { placeAddress } from '../../src/cli/text/issue-lines.ts';
import { jsonText, type Json } from '../../src/cli/text/json-text.ts';
import { aligned } from '../../src/cli/text/text-table.ts';

describe('the width of a text in a terminal', () => {
  // Unicode Standard Annex 11: W and F take two columns, everything else one, combining marks none.
  it.each([
    ['abc', 3],
    ['职工', 4],
    ['１２', 4],
    ['（在职）', 8],
    ['一、收入 12', 11],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['—', 1],
    ['', 0],
  ])('%s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a text table', () => {
  it('stands in columns with wide and narrow characters, texts to the left and numbers to the right', () => {
    expect(
      aligned(
        [
          ['项目', '单位', '2026'],
          ['Total income', '亿元', '19,255.8'],
          ['其他', '', '~0.0'],
        ],
        2,
      ),
    ).toEqual(['项目          单位      2026', 'Total income  亿元  19,255.8', '其他                    ~0.0']);
  });

  it('puts the end of every number column at the same place, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('收入', 'income', '（一）', ''), fc.integer()), { minLength: 1 }), (rows) => {
        const lines = aligned(
          rows.map(([label, number]) => [label, String(number)]),
          1,
        );
        expect(new Set(lines.map(displayWidth)).size).toBe(1);
      }),
    );
  });
});

describe('JSON text', () => {
  it('gives every number back bit for bit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const back = JSON.parse(jsonText(numbers)) as number[];
        return back.length === numbers.length && back.every((number, at) => Object.is(number, numbers[at]));
      }),
    );
  });

  it('says what JSON has no number for as text', () => {
    expect(JSON.parse(jsonText([Infinity, -Infinity, NaN, -0]))).toEqual(['Infinity', '-Infinity', 'NaN', -0]);
  });

  it('gives any value back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value as Json))).toEqual(value);
      }),
    );
  });

  it('keeps rows of numbers on one line and leaves out what is undefined', () => {
    expect(jsonText({ values: [1, null, 0.1], label: { zh: '甲', en: 'A' }, none: undefined })).toBe(
      '{\n  "values": [1, null, 0.1],\n  "label": { "zh": "甲", "en": "A" }\n}\n',
    );
  });
});

describe('the address of a place', () => {
  it.each([
    [{ file: 'a.yaml', line: 12, character: 5, path: 'variables.x' }, 'a.yaml:12:5'],
    [{ file: 'a.csv', cell: 'E15', row: 15, column: 'amount' }, 'a.csv:E15'],
    [{ file: 'a.xlsx', sheet: '参保', cell: 'B7' }, 'a.xlsx:参保!B7'],
    [{ file: 'a.csv', row: 3 }, 'a.csv:3'],
    [{ file: 's.yaml', path: 'set[1]' }, 's.yaml: set[1]'],
    [{ path: '--set a=1' }, '--set a=1'],
    [{ file: 'a.csv' }, 'a.csv'],
    [{}, ''],
  ])('%o is %s', (place, address) => {
    expect(placeAddress(place)).toBe(address);
  });
});
