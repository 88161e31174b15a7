import { describe, expect, it } from 'vitest';
import { scanCsv } from '../../../src/tables/read/scan-csv.ts';

describe('delimited text', () => {
  it.each([
    ['a,b\nc,d', [['a', 'b'], ['c', 'd']]],
    ['a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a,b\rc,d', [['a', 'b'], ['c', 'd']]],
    ['"a ""x"", b",2\n', [['a "x", b', '2']]],
    ['"two\nlines",2', [['two\nlines', '2']]],
    ['a,\n,b', [['a', ''], ['', 'b']]],
    ['a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['a;b\nc;d', [['a', 'b'], ['c', 'd']]],
    ['年份\uff0c收入\n2023\uff0c5', [['年份', '收入'], ['2023', '5']]],
    ['', []],
    ['a,', [['a', '']]],
  ])('%j', (text, rows) => expect(scanCsv(text).rows).toEqual(rows));

  it('names the line of a quotation mark left open', () => expect(scanCsv('a,b\nc,"d\ne').openQuoteLine).toBe(2));
});
