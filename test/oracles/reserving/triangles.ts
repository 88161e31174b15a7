import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { triangleOf, type Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import { csvRows, type CaseRow } from '../csv-rows.ts';

const exposureName = /exposure|premium|volume|members|lives|persons|weight/i;
const developmentName = /^(dev(elopment)?|age|x)?[-_ ]?(\d+)$/i;

/** Triangles of a folder of cases by their name in small letters; columns that are no development hold the exposure. */
export function readTriangles(folder: string): ReadonlyMap<string, Triangle> {
  const found = new Map<string, Triangle>();
  const exposures = new Map<string, number[]>();
  for (const file of csvFiles(folder)) {
    const rows = csvRows(file);
    const base = path.basename(file, '.csv').toLowerCase();
    const names = Object.keys(Object.assign({}, ...rows) as CaseRow);
    const plain = base.replace(/[-_](cumulative|incremental|triangle|exposures?|premiums?|volumes?|members)/g, '');
    const developments = names.flatMap((name) => (developmentName.test(name) ? [{ name, age: Number(developmentName.exec(name)![3]) }] : [])).sort((a, b) => a.age - b.age);
    const exposure = names.find((name) => exposureName.test(name) && name !== names[0]);
    if (developments.length > 0 && rows.some((row) => row[developments[0]!.name] !== undefined)) {
      const incremental = base.includes('incremental');
      const labels = rows.map((row, i) => row[names[0]!] ?? `${i + 1}`);
      const cells = rows.map((row) => cumulated(developments.map(({ name }) => number(row[name])), incremental));
      found.set(plain, triangleOf(cells, labels, exposure === undefined ? null : rows.map((row) => number(row[exposure])!)));
    } else if (names.includes('origin') && names.includes('value') && names.some((name) => /^dev/i.test(name))) {
      for (const [name, triangle] of fromLong(plain, rows, names.find((each) => /^dev/i.test(each))!, base.includes('incremental'))) found.set(name, triangle);
    } else if (exposure !== undefined) {
      for (const row of rows) exposures.set((row['dataset'] ?? plain).toLowerCase(), [...(exposures.get((row['dataset'] ?? plain).toLowerCase()) ?? []), number(row[exposure])!]);
    }
  }
  for (const [name, values] of exposures) {
    const triangle = found.get(name);
    if (triangle?.exposure === null) found.set(name, { ...triangle, exposure: Float64Array.from(values) });
  }
  return found;
}

function fromLong(plain: string, rows: readonly CaseRow[], development: string, incremental: boolean): [string, Triangle][] {
  const names = [...new Set(rows.map((row) => (row['dataset'] ?? plain).toLowerCase()))];
  return names.map((name) => {
    const own = rows.filter((row) => (row['dataset'] ?? plain).toLowerCase() === name);
    const origins = [...new Set(own.map((row) => row['origin']!))];
    const ages = [...new Set(own.map((row) => Number(row[development])))].sort((a, b) => a - b);
    const cells = origins.map((origin) =>
      cumulated(ages.map((age) => number(own.find((row) => row['origin'] === origin && Number(row[development]) === age)?.['value'])), incremental),
    );
    return [name, triangleOf(cells, origins)];
  });
}

function cumulated(row: readonly (number | null)[], incremental: boolean): (number | null)[] {
  if (!incremental) return [...row];
  let sum = 0;
  return row.map((cell) => (cell === null ? null : (sum += cell)));
}

function number(cell: string | undefined): number | null {
  return cell === undefined || cell === 'NA' ? null : Number(cell);
}

function csvFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return csvFiles(file);
    return entry.name.endsWith('.csv') && !entry.name.startsWith('expected') ? [file] : [];
  });
}
