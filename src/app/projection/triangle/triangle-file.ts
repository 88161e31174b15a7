import { unpackTable, type PackedTable } from '../../../runner/packed-table.ts';
import type { PlacedTriangleRow, TriangleFile, TriangleForm, TriangleOfFile } from '../../state/triangle-edits.ts';

const contract = 'claims_triangle';

interface Group {
  readonly keys: readonly string[];
  readonly sheet: string;
  readonly rows: number[];
}

/**
 * The triangles of a file's tables, one for each scheme and region of a sheet; undefined where no table is one. Payments of the
 * month are taken where every row has one, cumulative amounts otherwise.
 */
export function trianglesOf(file: string, tables: readonly PackedTable[]): TriangleFile | undefined {
  const found = tables.filter((table) => table.contract === contract).flatMap(trianglesOfTable);
  return found.length === 0 ? undefined : { file, triangles: found };
}

function trianglesOfTable(packed: PackedTable): readonly TriangleOfFile[] {
  const table = unpackTable(packed);
  const column = (id: string): ArrayLike<string | number | null> => table.column(id) ?? [];
  const [origins, developments, schemes, regions] = [column('origin_month'), column('development'), column('scheme'), column('region')];
  const groups = new Map<string, Group>();
  for (let row = 0; row < table.rowCount; row++) {
    const sheet = table.place(row, 'origin_month').sheet ?? '';
    const keys = [sheet, ...[schemes, regions].map((cells) => String(cells[row] ?? ''))];
    const name = JSON.stringify(keys);
    const group = groups.get(name) ?? { keys, sheet, rows: [] };
    groups.set(name, group);
    group.rows.push(row);
  }
  const all = [...groups.values()];
  const differing = [0, 1, 2].filter((at) => new Set(all.map(({ keys }) => keys[at])).size > 1);
  return all.map(({ keys, sheet, rows }): TriangleOfFile => {
    const { id, form } = amounts(rows, column('paid'), column('cumulative_paid'));
    const [paid, members] = [column(id), column('members')];
    return {
      name: differing.map((at) => keys[at]).filter(Boolean).join(' · '),
      sheet, form,
      rows: rows.map((row): PlacedTriangleRow => ({
        origin: String(origins[row] ?? ''),
        development: Number(developments[row] ?? Number.NaN),
        paid: amount(paid[row]),
        exposure: amount(members[row]),
        cell: table.place(row, id).cell ?? '',
      })),
    };
  });
}

function amounts(rows: readonly number[], paid: ArrayLike<unknown>, cumulative: ArrayLike<unknown>): { readonly id: string; readonly form: TriangleForm } {
  const given = (cells: ArrayLike<unknown>): number => rows.filter((row) => typeof cells[row] === 'number').length;
  return given(paid) > 0 && given(paid) >= given(cumulative) ? { id: 'paid', form: 'incremental' } : { id: 'cumulative_paid', form: 'cumulative' };
}

function amount(cell: string | number | null | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
