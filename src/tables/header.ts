import { keyColumns, valueColumns, type Column, type Contract } from './contract.ts';
import { contracts } from './contracts/all.ts';
import { cellText, isBlank, type CellValue } from './grid.ts';
import { meaningOf, namedColumn, type Meaning } from './lexicon.ts';
import { comparableText, splitBrackets } from './text/plain-text.ts';
import { parseUnit } from './text/reading-unit.ts';

/** What a column of a sheet does. */
export type Role =
  | { readonly kind: 'key'; readonly column: Column; readonly exact: boolean }
  /** Its cells name what the figures beside them are (项目). */
  | { readonly kind: 'label'; readonly side?: string }
  | { readonly kind: 'unit' }
  | { readonly kind: 'value'; readonly meaning: Meaning & { readonly column: Column } }
  /** Figures whose header gives the year, the basis or other codes; what they are stands in the label of the row. */
  | { readonly kind: 'context'; readonly meaning: Meaning }
  | { readonly kind: 'none'; readonly known: boolean };

export interface Header {
  readonly contract: Contract;
  /** Rows from 0: the first and the last of the header. */
  readonly first: number;
  readonly last: number;
  readonly texts: readonly string[];
  readonly roles: readonly Role[];
  /** Items stand down the rows, years across. */
  readonly crosswise: boolean;
}

const labelWords = new Set(['项目', '指标', '科目', '项目名称', '指标名称', '预算科目', '收支项目', '收入项目', '支出项目', '收入', '支出', '内容', '名称', 'item', 'indicator', 'lineitem']);
const numberingWords = new Set(['序号', '编号', '行次', '栏次', 'no.', 'no', 'id', '科目编码', '预算科目编码', '编码']);
const unitWords = new Set(['单位', '计量单位', '金额单位', 'unit']);
const changeWords = /增减|增长|增幅|同比|比上年|占比|占预算|完成率|%$|为预算/;

/** Header text of every column of rows `first..last`: texts above each other joined, a text above several columns given to each. */
export function headerTexts(rows: readonly (readonly CellValue[])[], first: number, last: number): string[] {
  const width = Math.max(0, ...rows.slice(first, last + 1).map((row) => row.length));
  const texts: string[] = [];
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    for (let row = first; row <= last; row++) {
      const text = row < last ? spanningText(rows, row, column) : cellText(rows[row]?.[column]).trim();
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    texts.push(parts.join(' '));
  }
  return texts;
}

/** A blank cell of an upper header row belongs to the text on its left while something stands below it. */
function spanningText(rows: readonly (readonly CellValue[])[], row: number, column: number): string {
  const own = cellText(rows[row]?.[column]).trim();
  if (own !== '' || isBlank(rows[row + 1]?.[column])) return own;
  for (let left = column - 1; left >= 0; left--) {
    const text = cellText(rows[row]?.[left]).trim();
    if (text !== '') return isBlank(rows[row + 1]?.[left]) ? '' : text;
  }
  return '';
}

export interface HeaderSearch {
  readonly contract?: string;
  readonly headerRow?: number;
  readonly headerRows?: number;
}

/** The header that explains the sheet best; undefined where none explains anything. Only the first 40 rows are looked at. */
export function findHeader(rows: readonly (readonly CellValue[])[], search: HeaderSearch = {}): Header | undefined {
  const candidates = search.contract === undefined ? contracts : contracts.filter((contract) => contract.id === search.contract);
  let best: Header | undefined;
  let bestScore = 0;
  const from = search.headerRow === undefined ? 0 : search.headerRow - 1;
  const to = search.headerRow === undefined ? Math.min(rows.length, 40) - 1 : from;
  for (let last = from; last <= to; last++) {
    const row = rows[last] ?? [];
    const filled = row.filter((cell) => !isBlank(cell));
    if (filled.length < 2 || (search.headerRow === undefined && filled.some(isFigure))) continue;
    const depths = search.headerRows === undefined ? [1, 2, 3] : [search.headerRows];
    for (const depth of depths) {
      const first = last - depth + 1;
      if (first < 0 || (depth > 1 && (rows[first] ?? []).every((cell) => isBlank(cell)))) continue;
      if (depth > 1 && rows.slice(first, last).some((above) => above.some((cell) => isFigure(cell)))) continue;
      const texts = headerTexts(rows, first, last);
      for (const contract of candidates) {
        const read = rolesOf(contract, texts);
        const score = read.score - 0.2 * (depth - 1) - 0.01 * last;
        if (read.viable && score > bestScore) {
          best = { contract, first, last, texts, roles: read.roles, crosswise: read.crosswise };
          bestScore = score;
        }
      }
    }
  }
  return best ?? headerAsTold(rows, candidates, search);
}

/** A row that the user calls the header of a contract is one, even if none of its words is known. */
function headerAsTold(rows: readonly (readonly CellValue[])[], candidates: readonly Contract[], search: HeaderSearch): Header | undefined {
  const [contract] = candidates;
  if (search.contract === undefined || search.headerRow === undefined || !contract || !rows[search.headerRow - 1]) return undefined;
  const last = search.headerRow - 1;
  const first = Math.max(0, last + 1 - (search.headerRows ?? 1));
  const texts = headerTexts(rows, first, last);
  const { roles, crosswise } = rolesOf(contract, texts);
  return { contract, first, last, texts, roles, crosswise };
}

/** The header of a file whose package says what it is: the first row, by column ids alone. */
export function declaredHeader(rows: readonly (readonly CellValue[])[], contract: Contract): Header {
  const texts = headerTexts(rows, 0, 0);
  const roles = texts.map((text): Role => {
    const column = contract.columns.find((candidate) => candidate.id === (text === 'status' && !contract.columns.some(({ id }) => id === 'status') ? 'evidence' : text));
    if (!column) return { kind: 'none', known: false };
    return column.kind === 'value' ? { kind: 'value', meaning: { contract, column, codes: {}, match: 'exact' } } : { kind: 'key', column, exact: true };
  });
  return { contract, first: 0, last: 0, texts, roles, crosswise: false };
}

/** A number that is no year. */
function isFigure(cell: CellValue | undefined): boolean {
  if (typeof cell !== 'number' && (typeof cell !== 'string' || !/^-?\d[\d,]*(?:\.\d+)?%?$/.test(cell.trim()))) return false;
  const value = Number(cell);
  return !(Number.isInteger(value) && value >= 1949 && value <= 2149);
}

function rolesOf(contract: Contract, texts: readonly string[]): { readonly roles: Role[]; readonly score: number; readonly viable: boolean; readonly crosswise: boolean } {
  const roles: Role[] = texts.map((text) => roleOf(contract, text));
  const count = (kind: Role['kind']): number => roles.filter((role) => role.kind === kind).length;
  const crosswise = count('value') === 0 && count('context') > 0;
  if (crosswise) {
    for (const [index, text] of texts.entries()) {
      const role = roles[index]!;
      const word = comparableText(splitBrackets(text).words);
      const firstBlank = text === '' && index === 0;
      if (firstBlank || (labelWords.has(word) && role.kind !== 'value')) {
        const side = /收入/.test(word) ? 'income' : /支出/.test(word) ? 'expenditure' : undefined;
        roles[index] = side ? { kind: 'label', side } : { kind: 'label' };
      }
    }
    nameTotals(contract, texts, roles);
    const contexts = roles.filter((role) => role.kind === 'context');
    const viable = roles.some((role) => role.kind === 'label') && contexts.length > 0;
    return { roles, viable, crosswise, score: 1 + 3 * contexts.length + 2 * count('key') - 0.5 * unknown(roles, texts) };
  }
  takeBareCodes(contract, roles);
  const keys = new Set(roles.flatMap((role) => (role.kind === 'key' && role.column.kind === 'key' ? [role.column.id] : [])));
  const exact = roles.filter((role) => (role.kind === 'value' && role.meaning.match === 'exact') || (role.kind === 'key' && role.exact)).length;
  const given = new Set(keys);
  for (const role of roles) if (role.kind === 'value') for (const key of Object.keys(role.meaning.codes)) given.add(key);
  const missing = keyColumns(contract).filter((key) => !given.has(key.id) && !key.optional && key.fallback === undefined).length;
  const score = 3 * count('value') + 2 * count('key') + 0.2 * exact - 2.5 * missing - 0.5 * unknown(roles, texts) - 4 * repeated(roles);
  return { roles, viable: count('value') > 0 && keys.size > 0, crosswise, score: Math.max(score, 0.1) };
}

/** 在职 and 退休 beside 参保人数 count the same thing: where a contract has one value column, codes alone name it. */
function takeBareCodes(contract: Contract, roles: Role[]): void {
  const [column, ...others] = valueColumns(contract);
  if (!column || others.length > 0 || !roles.some((role) => role.kind === 'value' && role.meaning.contract === contract)) return;
  for (const [index, role] of roles.entries()) {
    if (role.kind === 'context' && isBareCode(contract, role.meaning)) roles[index] = { kind: 'value', meaning: { ...role.meaning, column } };
  }
}

function isBareCode(contract: Contract, meaning: Meaning): boolean {
  const codes = Object.keys(meaning.codes);
  return codes.length > 0 && codes.every((key) => contract.columns.some((column) => column.id === key && column.kind === 'key'));
}

/** 合计 beside 统筹基金 and 个人账户 is both accounts: the code `all` of the key in which its neighbours differ. */
function nameTotals(contract: Contract, texts: readonly string[], roles: Role[]): void {
  const seen = new Map<string, Set<string>>();
  for (const role of roles) {
    if (role.kind === 'context') for (const [key, code] of Object.entries(role.meaning.codes)) seen.set(key, (seen.get(key) ?? new Set()).add(code));
  }
  const key = keyColumns(contract).find((column) => seen.has(column.id) && column.codes?.some((code) => code.id === 'all'));
  if (!key) return;
  for (const [index, text] of texts.entries()) {
    const { words } = splitBrackets(text);
    if (!/^(?:合计|总计|total)$/.test(comparableText(words)) || roles[index]!.kind === 'label') continue;
    const unit = meaningOf(contract, text)?.unit;
    roles[index] = { kind: 'context', meaning: { contract, codes: { [key.id]: 'all' }, match: 'composed', ...(unit ? { unit } : {}) } };
  }
}

/** Columns that say the same as one before them; more header rows may tell them apart. */
function repeated(roles: readonly Role[]): number {
  const names = roles.flatMap((role) => (role.kind === 'value' ? [JSON.stringify([role.meaning.column.id, role.meaning.codes, role.meaning.year])] : []));
  return names.length - new Set(names).size;
}

function unknown(roles: readonly Role[], texts: readonly string[]): number {
  return roles.filter((role, index) => role.kind === 'none' && !role.known && texts[index] !== '').length;
}

export function roleOf(contract: Contract, text: string): Role {
  if (text === '') return { kind: 'none', known: true };
  const word = comparableText(splitBrackets(text).words);
  if (unitWords.has(word)) return { kind: 'unit' };
  if (numberingWords.has(word)) return { kind: 'none', known: true };
  const named = namedColumn(contract, text);
  if (named) return { kind: 'key', ...named };
  const meaning = meaningOf(contract, text);
  if (meaning?.column) return { kind: 'value', meaning: { ...meaning, column: meaning.column } };
  if (meaning) return { kind: 'context', meaning };
  return { kind: 'none', known: changeWords.test(text) };
}

/** Adds to a header the columns that other contracts know, where the sheet gives the keys these need. */
export function withNeighbours(header: Header, constants: ReadonlySet<string>): Header {
  if (header.crosswise) return header;
  const keys = new Set(header.roles.flatMap((role) => (role.kind === 'key' ? [role.column.id] : [])));
  // Contracts with one value column that some header names in full.
  const present = new Set(contracts.filter((contract) => valueColumns(contract).length === 1 && header.texts.some((text) => meaningOf(contract, text)?.column)));
  const roles = header.roles.map((role, index): Role => {
    if (role.kind === 'value' || role.kind === 'key' || role.kind === 'unit' || header.texts[index] === '') return role;
    for (const contract of contracts) {
      if (contract === header.contract) continue;
      const meaning = meaningOf(contract, header.texts[index]!);
      const column = meaning?.column ?? (meaning && isBareCode(contract, meaning) && present.has(contract) ? valueColumns(contract)[0] : undefined);
      if (!meaning || !column) continue;
      const lacking = keyColumns(contract).some((key) => !keys.has(key.id) && !constants.has(key.id) && !key.optional && key.fallback === undefined && meaning.codes[key.id] === undefined);
      if (!lacking) return { kind: 'value', meaning: { ...meaning, column } };
    }
    return role;
  });
  return { ...header, roles };
}

/** Whether a row under the header only names units; then each column's unit text. */
export function unitRow(row: readonly CellValue[] | undefined): ReadonlyMap<number, string> | undefined {
  const units = new Map<number, string>();
  for (const [index, cell] of (row ?? []).entries()) {
    if (isBlank(cell)) continue;
    const text = typeof cell === 'string' ? splitBrackets(cell) : undefined;
    const word = text ? text.words || text.bracket : '';
    if (text && (parseUnit(word) ?? unitWords.has(comparableText(word)))) {
      if (parseUnit(word)) units.set(index, word);
    } else return undefined;
  }
  return units.size > 0 ? units : undefined;
}

/** The row 1, 2, 3 … (or 甲, 乙, 1, 2 …) that official forms print under their headers. */
export function isNumberingRow(row: readonly CellValue[] | undefined): boolean {
  const cells = (row ?? []).filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim());
  const numbers = cells.filter((text) => !/^[甲乙丙丁]$/.test(text) && text !== '栏次');
  return numbers.length >= 2 && numbers.every((text, index) => text === String(Number(numbers[0]) + index)) && Number(numbers[0]) <= 2;
}

