import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { contracts, interpret, openFile, readFile } from '../../src/tables/index.ts';
import { scanCsv } from '../../src/tables/read/scan-csv.ts';
import { scaled } from '../../src/tables/value-cells.ts';
import { parseNumber } from '../../src/tables/text/number-text.ts';
import { encodeGb18030, encodeUtf16 } from './encodings.ts';
import { rows } from './fixture.ts';

const seed = 20261121;

interface Insured {
  readonly year: number;
  readonly scheme: 'employee' | 'resident';
  readonly status: 'active' | 'retired';
  readonly persons: number | null;
}

const labels = { employee: '职工', resident: '居民', active: '在职', retired: '退休' } as const;

const insuredRows = fc.uniqueArray(
  fc.record<Insured>({
    year: fc.integer({ min: 2000, max: 2040 }),
    scheme: fc.constantFrom('employee', 'resident'),
    status: fc.constantFrom('active', 'retired'),
    persons: fc.option(fc.integer({ min: 0, max: 1_500_000_000 }), { nil: null, freq: 10 }),
  }),
  { minLength: 1, maxLength: 30, selector: (row) => `${row.year}${row.scheme}${row.status}` },
);

const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text: string) => encodeUtf16(text, 'le'),
  'utf-16be': (text: string) => encodeUtf16(text, 'be'),
  gb18030: encodeGb18030,
} as const;

function written(row: Insured): (string | number | null)[] {
  return [row.year, labels[row.scheme], labels[row.status], row.persons];
}

const header = ['年份', '险种', '参保状态', '参保人数(人)'];

function kept(list: readonly Insured[]): unknown[][] {
  return list.filter((row) => row.persons !== null).map((row) => [row.year, row.scheme, row.status, row.persons]);
}

describe('what is written is read', () => {
  it.each(Object.keys(encoders) as (keyof typeof encoders)[])('as text in %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(insuredRows, fc.constantFrom('\r\n', '\n', '\r'), fc.constantFrom(',', '\t', ';'), async (list, line, mark) => {
        const text = [header, ...list.map(written)].map((row) => row.map((cell) => cell ?? '').join(mark)).join(line);
        const reading = await readFile({ name: 'a.csv', bytes: encoders[encoding](text) });
        expect(rows(reading, 'insured', 'year', 'scheme', 'status', 'persons')).toEqual(kept(list));
      }),
      { numRuns: 40, seed },
    );
  });

  it('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(insuredRows, async (list) => {
        const bytes = (await writeXlsx({ sheets: [{ name: '表', rows: [header, ...list.map(written)] }] })) as Uint8Array;
        const reading = await readFile({ name: 'a.xlsx', bytes });
        expect(rows(reading, 'insured', 'year', 'scheme', 'status', 'persons')).toEqual(kept(list));
      }),
      { numRuns: 25, seed },
    );
  });

  it('cell by cell, whatever the text', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '年', ' ', ';', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (table) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(scanCsv(text).rows).toEqual(table);
      }),
      { numRuns: 300, seed },
    );
  });

  it('digit by digit: a number printed with thousands marks or full-width digits is the same number', () => {
    const number = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(number, ([whole, thousandths]) => {
        const value = Number(`${whole}.${String(thousandths).padStart(3, '0')}`);
        const marked = `${String(Math.abs(whole)).replace(/\B(?=(?:\d{3})+$)/g, ',')}.${String(thousandths).padStart(3, '0')}`;
        const text = `${whole < 0 ? '-' : ''}${marked}`;
        const wide = text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
        expect(parseNumber(text)).toEqual({ kind: 'number', value });
        expect(parseNumber(wide)).toEqual({ kind: 'number', value });
      }),
      { numRuns: 500, seed },
    );
  });

  it('with its decimal point moved exactly by powers of ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        expect(scaled(Number(`${digits}e-${decimals}`), 1e4)).toBe(Number(`${digits}e${4 - decimals}`));
      }),
      { numRuns: 500, seed },
    );
  });
});

describe('reading never throws and is pure', () => {
  it('on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const reading = await readFile({ name: 'x', bytes });
        expect(reading.issues.length).toBeGreaterThan(0);
        expect(reading.tables).toEqual([]);
      }),
      { numRuns: 200, seed },
    );
  });

  it('on bytes behind the mark of each format', async () => {
    const marks = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 3000, minLength: 1600, size: 'max' }), async (mark, rest) => {
        const reading = await readFile({ name: 'x', bytes: new Uint8Array([...mark, ...rest]) });
        expect(reading.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 80, seed },
    );
  });

  it('on a sound workbook with one byte changed', async () => {
    const sound = (await writeXlsx({ sheets: [{ name: '表', rows: [header, [2023, '职工', '在职', 5]] }] })) as Uint8Array;
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = sound.slice();
        bytes[at] = (bytes[at]! + change) % 256;
        expect(Array.isArray((await readFile({ name: 'x.xlsx', bytes })).issues)).toBe(true);
      }),
      { numRuns: 150, seed },
    );
  });

  it('on any table of words that the contracts know', async () => {
    const words = contracts.flatMap((contract) => [
      ...contract.columns.flatMap((column) => [column.id, column.label.zh, ...column.synonyms, ...(column.codes ?? []).map((code) => code.label.zh)]),
      ...contract.phrases.flatMap((phrase) => phrase.words),
    ]);
    const cell = fc.oneof(fc.constantFrom(...words), fc.constantFrom('2023年', '2024', '合计', '单位:万元', '85%', '1,2', '-3', '', '(万元)', '注:', '2023年执行数'), fc.integer().map(String), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (table) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const opened = await openFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
        const first = interpret(opened);
        const second = interpret(opened);
        expect(second.issues).toEqual(first.issues);
        for (const issue of first.issues) for (const value of Object.values(issue.values)) expect(String(value)).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 300, seed },
    );
  });
});
