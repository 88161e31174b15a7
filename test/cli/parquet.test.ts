import { parquetReadObjects } from 'hyparquet';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { nodeWorld } from '../../src/cli/node-world.ts';
import { parquetTable } from '../../src/tables/read/parquet-table.ts';
import { tooLongForJson } from '../../src/cli/run/json-limit.ts';
import { parquetParts } from '../../src/cli/run/rows-parquet.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line } from './overlay.ts';
import { files, plan } from './small-plan.ts';

const words = 'run plan.yaml --data 结算.csv --to 2026';
const folder = mkdtempSync(path.join(tmpdir(), 'hengsuan-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const objectsOf = (bytes: Uint8Array): Promise<Record<string, unknown>[]> => parquetReadObjects({ file: Uint8Array.from(bytes).buffer });

describe('run --parquet', () => {
  it('writes the rows and columns of --csv, bit for bit, and shows the summary', async () => {
    const written: Record<string, Uint8Array> = {};
    const { stdout, stderr, code } = await line(`${words} --parquet out.parquet`, files, {}, written);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toBe((await line(words, files)).stdout);
    const [names, ...rows] = csvCells((await line(`${words} --csv`, files)).stdout);
    const found = await objectsOf(written['out.parquet']!);
    expect(Object.keys(found[0]!)).toEqual(names);
    expect(found.map((row) => Object.values(row).map(String))).toEqual(rows);
    expect([typeof found[0]!['settlement'], typeof found[0]!['own']]).toEqual(['string', 'number']);
  });

  it('can be read again as claims', async () => {
    const written: Record<string, Uint8Array> = {};
    const plain = {
      ...files,
      'plain.csv': 'settlement,member,day,level,group,expense\nS1,P1,5,primary,ordinary,1000\nS2,P1,40,tertiary,ordinary,500.1\n',
    };
    await line('run plan.yaml --data plain.csv --to 2026 --parquet out.parquet', plain, {}, written);
    const again = await objectsOf(written['out.parquet']!);
    expect(again.map((row) => row['basic'])).toEqual([810, expect.closeTo(200.05, 9)]);
  });

  it('goes out group by group', async () => {
    const column = { quantity: undefined, element: undefined, label: { zh: '', en: '' } };
    const columns = [
      { ...column, name: 'key', kind: 'key' as const, unit: undefined, cell: (row: number) => (row % 7 === 0 ? null : `k${row}`) },
      { ...column, name: 'x', kind: 'variable' as const, unit: 'yuan', cell: (row: number) => row / 3 },
    ];
    const parts = [...(await parquetParts(columns, 250_000))];
    const rows = await objectsOf(Buffer.concat(parts));
    expect([parts.length, rows.length]).toEqual([4, 250_000]);
    for (const row of [0, 1, 99_999, 100_000, 249_999]) expect(rows[row]).toEqual({ key: row % 7 === 0 ? null : `k${row}`, x: row / 3 });
    expect(await objectsOf(Buffer.concat([...(await parquetParts(columns, 0))]))).toEqual([]);
  });

  it('ends with 1 where the file cannot be written', async () => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${words} --parquet nowhere/out.parquet --lang ${locale}`, files);
      expect([stdout, code, codesIn(stderr)]).toEqual(['', 1, ['cli/file-not-written']]);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it.each(['--csv', '--json'])('and %s exclude each other', async (format) =>
    expect((await line(`${words} --parquet a ${format}`, files)).code).toBe(2),
  );
});

describe('files of the machine', () => {
  const world = nodeWorld(root, {}, () => undefined);

  it('are plain bytes: a small Parquet file on the disk is read as any other', async () => {
    const file = path.join(folder, 'small.parquet');
    const columns = [
      {
        quantity: undefined,
        element: undefined,
        label: { zh: '', en: '' },
        name: 'x',
        kind: 'variable' as const,
        unit: 'yuan',
        cell: () => 7,
      },
    ];
    world.write(file, await parquetParts(columns, 2));
    const table = await parquetTable('t', file, world.bytes(file));
    expect('column' in table && Array.from(table.column('x')!)).toEqual([7, 7]);
    expect(world.bytes(file).slice().buffer.byteLength).toBe(world.bytes(file).length);
  });

  it('are written part by part, over what was there', () => {
    const file = path.join(folder, 'a.bin');
    world.write(file, [Uint8Array.of(1, 2, 3)]);
    world.write(file, [Uint8Array.of(4), new Uint8Array(0), Uint8Array.of(5)]);
    expect([...readFileSync(file)]).toEqual([4, 5]);
    expect(() => world.write(path.join(folder, 'none/a.bin'), [])).toThrow(/ENOENT/);
  });
});

describe('a run too long for JSON', () => {
  const { model } = readModel(plan, 'plan.yaml');

  it('is one whose cells do not fit into a text', () => {
    // member, level, group, expense; basic, assistance, own, own_so_far.
    expect(tooLongForJson(1_250_000, model!)).toBeUndefined();
    expect(tooLongForJson(1_250_001, model!)).toMatchObject({ code: 'cli/json-too-long', values: { rows: 1_250_001, columns: 8 } });
  });
});
