import { parquetWriteBuffer } from 'hyparquet-writer';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { claimsTemplate, claimsTemplateCsv, readClaims, sourceOfBlob, sourceOfBytes } from '../../../src/tables/claims/index.ts';
import { encodeGb18030, encodeUtf16 } from '../encodings.ts';
import { cellsOf, codesOf, readRows, readText } from './claims-fixture.ts';

const text = '结算编号,个人编号,结算日期,医院等级,救助对象类别,医疗总费用\r\nS1,P1,2024-03-05,三级甲等,低保,1200.5\r\nS2,张三,2024-01-05,一级,,3\r\n';
const cells = [['P1', 'S1', 65, 'tertiary', 'minimum_living', 1200.5], ['张三', 'S2', 5, 'primary', 'ordinary', 3]];
const columns = ['member', 'settlement', 'day', 'level', 'group', 'expense'];
const read = (bytes: Uint8Array, name = 'a.csv', options = {}) => readClaims(sourceOfBytes({ name, bytes }), options);

describe('text files', () => {
  const utf8 = new TextEncoder().encode(text);

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['GB18030', encodeGb18030(text)],
    ['UTF-16 LE', encodeUtf16(text, 'le')],
    ['UTF-16 BE', encodeUtf16(text, 'be')],
    ['tabs', new TextEncoder().encode(text.replaceAll(',', '\t'))],
    ['semicolons and LF', new TextEncoder().encode(text.replaceAll(',', ';').replaceAll('\r', ''))],
    ['CR alone', new TextEncoder().encode(text.replaceAll('\n', ''))],
    ['quotes everywhere', new TextEncoder().encode(text.replace(/[^,\r\n]+/g, '"$&"'))],
  ])('in %s say the same', async (_, bytes) => {
    expect(cellsOf(await read(bytes), ...columns)).toEqual(cells);
  });

  it('say the same however they are cut into pieces', async () => {
    const tricky = new TextEncoder().encode(text.replace('三级甲等', '"三级\n""甲""等"').replace('P1', ' "P1'));
    const whole = await read(tricky);
    for (const pieceLength of [1, 2, 3, 5, 7, 64]) {
      const pieces = await read(tricky, 'a.csv', { pieceLength });
      expect(cellsOf(pieces, ...columns)).toEqual(cellsOf(whole, ...columns));
      expect(pieces.issues).toEqual(whole.issues);
    }
  });

  it('in GB18030 behind a header in English are known by their first Chinese row', async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `m${row},2024-01-01,1,tertiary`).join('\n');
    const bytes = encodeGb18030(`member,day,expense,level\n${rows}\n李四,2024-01-02,5,二级\n李四,2024-01-02,5,二级\n`);
    expect(cellsOf(await read(bytes), 'member', 'level').at(-1)).toEqual(['李四', 'secondary']);
  });

  it('hold line breaks, commas and quotation marks inside quotes, and count rows as a spreadsheet does', async () => {
    const reading = await readText('备注,个人编号,结算日期,医疗总费用\n"a,\n""b""",A,2024-01-01,1\n,B,2024-01-02,abc\n');
    expect(cellsOf(reading, 'member')).toEqual([['A']]);
    expect(reading.issues.find(({ code }) => code === 'claims/number-unreadable')!.place).toMatchObject({ row: 3, cell: 'D3' });
  });

  it('skip titles, units, blank lines and the row below that a template gives as an example', async () => {
    const reading = await readText('2024年住院明细,,\n\n个人编号,结算日期,医疗总费用\n,,万元\nA,2024-01-01,1\n\n,,\nB,2024-01-02,2\n');
    expect(cellsOf(reading, 'member')).toEqual([['A'], ['B']]);
    for (const locale of ['zh', 'en'] as const) {
      for (const bytes of [claimsTemplateCsv(locale), await claimsTemplate(locale)]) {
        const template = await read(bytes);
        expect([template.met.rows, codesOf(template, ['error', 'warning'])]).toEqual([0, ['claims/no-rows']]);
      }
    }
  });

  it.each([
    ['nothing', '', 'file/empty'],
    ['no header', 'S1,P1,2024-03-05,三级,1\nS2,P1,2024-03-05,三级,1\n', 'claims/no-header'],
    ['a header alone', text.split('\r\n')[0]!, 'claims/no-rows'],
    ['a quotation mark left open', `${text}"S3,P1,2024-01-01,三级,,1\n`, 'file/open-quote'],
    ['a web page', '<html><table><tr><td>1</td></tr></table></html>', 'file/type'],
  ])('with %s give an issue and no table', async (_, content, code) => {
    const reading = await readText(content);
    expect(codesOf(reading, ['error'])).toEqual([code]);
    expect(reading.table).toBeUndefined();
  });

  it('with faults in 100 000 rows give a few issues that count them', async () => {
    const faulty = ['S,,2024-01-01,三级,1', 'S,A,2024-01-99,三级,1', 'S,A,2024-01-01,四级,1', 'S,A,2024-01-01,三级,x'];
    const rows = Array.from({ length: 100_000 }, (_, row) => (row % 5 === 4 ? `T${row},B,2024-01-01,三级,1` : `${row}${faulty[row % 5]!}`));
    const reading = await readRows(rows);
    expect([reading.table!.rowCount, reading.leftOut.rows, reading.issues.length]).toEqual([20_000, 80_000, 4]);
    for (const issue of reading.issues) expect(issue.values['count']).toBe(20_000);
  });

  it('with as many unknown words as rows give as many issues as can be read', async () => {
    const reading = await readRows(Array.from({ length: 500 }, (_, row) => `S${row},A,2024-01-01,级别${row},1`).concat('S,A,2024-01-01,三级,1'));
    expect(reading.issues.length).toBe(13);
    expect(reading.issues.reduce((sum, issue) => sum + Number(issue.values['count']), 0)).toBe(500);
  });

  it('can be left in the middle', async () => {
    const signal = { aborted: false };
    const told: number[] = [];
    const reading = await read(utf8, 'a.csv', { pieceLength: 20, signal, progress: (done: number) => (told.push(done), (signal.aborted = done >= 60)) });
    expect([reading.cancelled, reading.table, told]).toEqual([true, undefined, [20, 40, 60]]);
  });

  it('are read from a disk piece by piece', async () => {
    expect(cellsOf(await readClaims(sourceOfBlob('a.csv', new Blob([utf8]))), ...columns)).toEqual(cells);
  });
});

describe('Parquet files', () => {
  const data = [
    { name: '个人编号', data: ['A', 'B', 'A', null], type: 'STRING' as const },
    { name: '结算日期', data: [new Date('2024-03-05'), new Date('2024-01-01'), new Date('2024-02-01'), null], type: 'TIMESTAMP' as const },
    { name: '医院等级', data: ['三级', '一级', '二级', null], type: 'STRING' as const },
    { name: '医疗总费用', data: [1.5, 2, 3, null], type: 'DOUBLE' as const, nullable: true },
    { name: '年龄', data: [60, 61, 62, null], type: 'INT32' as const, nullable: true },
  ];
  const bytesOf = (columnData: Parameters<typeof parquetWriteBuffer>[0]['columnData'], codec?: 'GZIP') =>
    new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 2, ...(codec ? { codec, compressors: { GZIP: (input: Uint8Array) => input } } : {}) }));

  it('give their rows, named by row and column', async () => {
    const reading = await read(bytesOf(data), 'a.parquet');
    expect(cellsOf(reading, 'member', 'day', 'level', 'expense', 'age')).toEqual([
      ['A', 32, 'secondary', 3, 62],
      ['A', 65, 'tertiary', 1.5, 60],
      ['B', 1, 'primary', 2, 61],
    ]);
    expect(reading.table!.place(0, 'expense')).toEqual({ file: 'a.parquet', row: 3, column: '医疗总费用' });
    expect(codesOf(reading, ['error', 'warning'])).toEqual([]);
  });

  it('read whole numbers as days and amounts, and refuse identifiers that were rounded', async () => {
    const reading = await read(
      bytesOf([
        { name: 'member', data: [2 ** 63, 7], type: 'DOUBLE' },
        { name: 'day', data: [20240305, 20240305], type: 'INT32' },
        { name: 'expense', data: [5n, 6n], type: 'INT64' },
      ]),
      'a.parquet',
    );
    expect([cellsOf(reading, 'member', 'day', 'expense'), codesOf(reading)]).toEqual([[['7', 65, 6]], ['claims/identifier-rounded']]);
  });

  it('that are cut off say so', async () => {
    const bytes = bytesOf(data);
    for (const length of [4, 100, bytes.length - 1]) expect(codesOf(await read(bytes.subarray(0, length), 'a.parquet'), ['error'])).toEqual(['claims/parquet-damaged']);
    const broken = bytes.slice();
    broken.fill(255, 4, 120);
    expect(codesOf(await read(broken, 'a.parquet'), ['error'])).toEqual(['claims/parquet-damaged']);
  });

  it('packed in another way say so', async () => {
    const reading = await read(bytesOf(data, 'GZIP'), 'a.parquet');
    expect(codesOf(reading, ['error'])).toEqual(['claims/parquet-compression']);
    expect(reading.issues[0]!.values['found']).toBe('GZIP');
  });

  it('with nested columns leave those out', async () => {
    const schema = [
      { name: 'root', num_children: 4 },
      { name: 'member', type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const, repetition_type: 'REQUIRED' as const },
      { name: 'day', type: 'INT32' as const, repetition_type: 'REQUIRED' as const },
      { name: 'expense', type: 'DOUBLE' as const, repetition_type: 'REQUIRED' as const },
      { name: 'items', num_children: 1, repetition_type: 'OPTIONAL' as const, converted_type: 'LIST' as const },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' as const },
      { name: 'element', type: 'DOUBLE' as const, repetition_type: 'OPTIONAL' as const },
    ];
    const columnData = [
      { name: 'member', data: ['A'] },
      { name: 'day', data: [20240305] },
      { name: 'expense', data: [1] },
      { name: 'items', data: [[1, 2]] },
    ];
    const reading = await read(new Uint8Array(parquetWriteBuffer({ schema, columnData })), 'a.parquet');
    expect([codesOf(reading), cellsOf(reading, 'expense')]).toEqual([['claims/parquet-nested'], [[1]]]);
  });
});

describe('workbooks', () => {
  it('give the claims of all their sheets, with sheet and cell', async () => {
    const head = ['个人编号', '结算日期', '医疗总费用'];
    const bytes = (await writeXlsx({
      sheets: [
        { name: '说明', rows: [['填表说明']] },
        { name: '一月', rows: [['标题'], head, ['A', new Date('2024-01-05'), 10]] },
        { name: '二月', rows: [head, ['A', 20240201, 5], ['B', '2024/2/3', '约 5'], [123456789012345680, 45323, 1]] },
      ],
    })) as Uint8Array;
    const reading = await read(bytes, 'a.xlsx');
    expect(cellsOf(reading, 'member', 'day', 'expense')).toEqual([['A', 5, 10], ['A', 32, 5]]);
    expect(reading.table!.place(1, 'expense')).toEqual({ file: 'a.xlsx', sheet: '二月', row: 2, cell: 'C2', column: 'expense' });
    expect(codesOf(reading).toSorted()).toEqual(['claims/identifier-rounded', 'claims/number-unreadable']);
    expect(reading.issues.find(({ code }) => code === 'claims/number-unreadable')!.place).toMatchObject({ sheet: '二月', cell: 'C3' });
  });

  it('that are damaged or have no header say so', async () => {
    expect(codesOf(await read(new TextEncoder().encode('PK\u0003\u0004xl/workbook.xml'), 'a.xlsx'), ['error'])).toEqual(['file/damaged']);
    const bytes = (await writeXlsx({ sheets: [{ name: 'a', rows: [['甲', '乙'], [1, 2]] }] })) as Uint8Array;
    expect(codesOf(await read(bytes, 'a.xlsx'), ['error'])).toEqual(['claims/no-header']);
  });
});
