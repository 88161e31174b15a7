import type { Label } from '../language/model.ts';
import { contractColumn, keyColumns, type Contract, type CrossCheck } from './contract.ts';
import type { ContractTable } from './contract-table.ts';
import { columnNames, shownNumber, type Findings } from './findings.ts';
import { shownDecimals } from './text/number-text.ts';

type Check<Kind extends CrossCheck['kind']> = Extract<CrossCheck, { kind: Kind }>;

/** Compares the rows of a table with each other by the relations its contract states. Rows are compared only within one basis. */
export function crossCheck(table: ContractTable, findings: Findings): void {
  for (const check of table.contract.checks) {
    switch (check.kind) {
      case 'sum': checkSum(table, check, findings); break;
      case 'within': checkWithin(table, check, findings); break;
      case 'consecutive': checkConsecutive(table, findings); break;
      case 'steady': checkSteady(table, check, findings); break;
      case 'carried': checkCarried(table, check, findings); break;
      case 'product': checkProduct(table, check, findings); break;
    }
  }
}

/** Rows that agree in all keys (and basis) but those left out, by group name. */
function groups(table: ContractTable, without: readonly string[]): Map<string, number[]> {
  const ids = [...keyColumns(table.contract).map((column) => column.id), 'basis'].filter((id) => !without.includes(id));
  const columns = ids.map((id) => table.column(id)!);
  const found = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    const name = columns.map((column) => column[row] ?? '').join('\u0001');
    const list = found.get(name);
    if (list) list.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** `2024 职工 在职` of a row, without the columns left out. */
function series(table: ContractTable, row: number, without: readonly string[]): string {
  const words: string[] = [];
  for (const column of keyColumns(table.contract)) {
    const value = table.column(column.id)![row];
    if (value === null || value === undefined || value === '' || without.includes(column.id)) continue;
    words.push(column.codes?.find((code) => code.id === value)?.label.zh ?? String(value));
  }
  return words.length === 0 ? table.contract.label.zh : words.join(' ');
}

function figure(table: ContractTable, row: number, column: string): number | null {
  return table.column(column)![row] as number | null;
}

/** Half a unit of the last digit that a figure was written with, in the unit of the house. */
function rounding(table: ContractTable, row: number, column: string): number {
  const factor = table.factor(row, column);
  const written = figure(table, row, column)! / factor;
  const decimals = shownDecimals(written);
  // Whole persons and yuan are not rounded; whole 万元 are.
  return factor === 1 && decimals === 0 ? 0 : 0.5 * factor * 10 ** -decimals;
}

function codeLabel(contract: Contract, column: string, code: string): Label {
  return contractColumn(contract, column).codes?.find((candidate) => candidate.id === code)?.label ?? { zh: code, en: code };
}

function byCode(table: ContractTable, rows: readonly number[], over: string, column: string): Map<string, { readonly row: number; readonly value: number | null }> {
  const found = new Map<string, { row: number; value: number | null }>();
  for (const row of rows) found.set(String(table.column(over)![row]), { row, value: figure(table, row, column) });
  return found;
}

function checkSum(table: ContractTable, check: Check<'sum'>, findings: Findings): void {
  const { contract } = table;
  for (const rows of groups(table, [check.over]).values()) {
    const first = rows[0]!;
    if (Object.entries(check.where ?? {}).some(([key, code]) => table.column(key)![first] !== code)) continue;
    const found = byCode(table, rows, check.over, check.column);
    const whole = found.get(check.whole);
    if (!whole || whole.value === null || check.parts.some((part) => !found.has(part))) continue;
    const parts = [...check.parts, ...(check.optionalParts ?? [])].filter((part) => found.get(part)?.value !== null && found.has(part));
    if (parts.length === 0) continue;
    const sum = parts.reduce((total, part) => total + found.get(part)!.value!, 0);
    const allowed = [whole.row, ...parts.map((part) => found.get(part)!.row)].reduce((total, row) => total + rounding(table, row, check.column), 0);
    const difference = whole.value - sum;
    if (Math.abs(difference) <= allowed + 1e-9 * Math.abs(whole.value)) continue;
    const labels = parts.map((part) => codeLabel(contract, check.over, part));
    const wholeLabel = codeLabel(contract, check.over, check.whole);
    findings.addDoubt('sum/differs', check.severity, table.place(whole.row, check.column), {
      series: series(table, whole.row, [check.over]), wholeZh: wholeLabel.zh, wholeEn: wholeLabel.en,
      partsZh: labels.map((label) => label.zh).join('、'), partsEn: labels.map((label) => label.en).join(' + '),
      whole: shownNumber(whole.value), sum: shownNumber(sum), difference: shownNumber(difference),
    });
  }
}

function checkWithin(table: ContractTable, check: Check<'within'>, findings: Findings): void {
  for (const rows of groups(table, [check.over]).values()) {
    const found = byCode(table, rows, check.over, check.column);
    const part = found.get(check.part);
    const whole = found.get(check.whole);
    if (part?.value === null || whole?.value === null || !part || !whole) continue;
    if (part.value <= whole.value + rounding(table, part.row, check.column) + rounding(table, whole.row, check.column)) continue;
    const labels = { part: codeLabel(table.contract, check.over, check.part), whole: codeLabel(table.contract, check.over, check.whole) };
    findings.add('part/exceeds', 'error', table.place(part.row, check.column), {
      series: series(table, part.row, [check.over]), partZh: labels.part.zh, partEn: labels.part.en, part: shownNumber(part.value),
      wholeZh: labels.whole.zh, wholeEn: labels.whole.en, whole: shownNumber(whole.value),
    });
  }
}

/** Rows of each series by year, sorted; the contract's year key is found by its type. */
function yearSeries(table: ContractTable): { readonly year: string; readonly runs: readonly (readonly number[])[] } {
  const year = keyColumns(table.contract).find((column) => column.type === 'year')?.id;
  if (year === undefined) return { year: '', runs: [] };
  const runs = [...groups(table, [year]).values()].map((rows) => rows.toSorted((a, b) => Number(table.column(year)![a]) - Number(table.column(year)![b])));
  return { year, runs };
}

function checkConsecutive(table: ContractTable, findings: Findings): void {
  const year = keyColumns(table.contract).find((column) => column.type === 'year')?.id;
  if (year === undefined) return;
  // The years of a series may come with different bases: 2023 from the bulletin, 2024 from the flash report.
  const runs = [...groups(table, [year, 'basis']).values()];
  const reported = new Set<string>();
  for (const rows of runs) {
    const years = [...new Set(rows.map((row) => Number(table.column(year)![row])))].sort((a, b) => a - b);
    for (let at = 1; at < years.length; at++) {
      const missing: number[] = [];
      for (let between = years[at - 1]! + 1; between < years[at]!; between++) missing.push(between);
      const name = missing.join('、');
      if (missing.length === 0 || missing.length > 20 || (reported.has(name) && runs.length > 20)) continue;
      reported.add(name);
      const row = rows.find((candidate) => Number(table.column(year)![candidate]) === years[at])!;
      findings.add('year/gap', 'warning', table.place(row, year), { series: series(table, row, [year]), first: years[0]!, last: years.at(-1)!, missing: name });
    }
  }
}

function checkSteady(table: ContractTable, check: Check<'steady'>, findings: Findings): void {
  const { year, runs } = yearSeries(table);
  for (const rows of runs) {
    let before: number | undefined;
    for (const row of rows) {
      const value = figure(table, row, check.column);
      if (value === null || value <= 0) continue;
      if (before !== undefined) {
        const previous = figure(table, before, check.column)!;
        const ratio = Math.max(value / previous, previous / value);
        // Around 10⁴ and 10⁸; small lines of a budget do grow a hundredfold.
        const power = Math.round(Math.log10(ratio) / 4);
        if (power >= 1 && Math.abs(Math.log10(ratio) - 4 * power) < 0.7) {
          findings.addDoubt('unit/mixed', 'error', table.place(row, check.column), {
            series: series(table, row, [year]), ...columnNames(contractColumn(table.contract, check.column)),
            previousYear: String(table.column(year)![before]), previous: shownNumber(previous), year: String(table.column(year)![row]), found: shownNumber(value), times: shownNumber(Math.round(ratio)),
          });
          break;
        }
      }
      before = row;
    }
  }
}

function checkCarried(table: ContractTable, check: Check<'carried'>, findings: Findings): void {
  const year = keyColumns(table.contract).find((column) => column.type === 'year')!.id;
  for (const rows of groups(table, [year, 'basis']).values()) {
    for (const row of rows) {
      const opening = figure(table, row, check.opening);
      if (opening === null) continue;
      const basis = table.column('basis')![row];
      const candidates = rows.filter((candidate) => Number(table.column(year)![candidate]) === Number(table.column(year)![row]) - 1 && figure(table, candidate, check.closing) !== null);
      const before = candidates.find((candidate) => table.column('basis')![candidate] === basis) ?? candidates[0];
      if (before === undefined) continue;
      const closing = figure(table, before, check.closing)!;
      const allowed = rounding(table, row, check.opening) + rounding(table, before, check.closing);
      if (Math.abs(closing - opening) <= allowed + 1e-9 * Math.abs(closing)) continue;
      findings.add('balance/not-carried', 'warning', table.place(row, check.opening), {
        series: series(table, row, [year]), previousYear: String(table.column(year)![before]), closing: shownNumber(closing),
        year: String(table.column(year)![row]), opening: shownNumber(opening), difference: shownNumber(opening - closing),
      });
    }
  }
}

function checkProduct(table: ContractTable, check: Check<'product'>, findings: Findings): void {
  for (let row = 0; row < table.rowCount; row++) {
    const product = figure(table, row, check.product);
    const left = figure(table, row, check.left);
    const right = figure(table, row, check.right);
    if (product === null || left === null || right === null) continue;
    const expected = left * right;
    if (Math.abs(product - expected) <= check.tolerance * Math.abs(expected)) continue;
    const labels = [check.product, check.left, check.right].map((id) => contractColumn(table.contract, id).label);
    findings.add('product/differs', 'warning', table.place(row, check.product), {
      series: series(table, row, []), productZh: labels[0]!.zh, productEn: labels[0]!.en, leftZh: labels[1]!.zh, leftEn: labels[1]!.en, rightZh: labels[2]!.zh, rightEn: labels[2]!.en,
      found: shownNumber(product), expected: shownNumber(expected),
    });
  }
}
