import type { Column, Contract } from './contract.ts';
import { cellText, isBlank, type CellValue } from './grid.ts';
import { codeWords } from './lexicon.ts';
import { comparableText, plainText } from './text/plain-text.ts';
import { nearestText } from '../actuarial/nearest-text.ts';
import { parseAgeBand, parseMonth, parseYear } from './text/period-text.ts';

/** What a key cell says. Codes of other keys may be implied: 其他收入 is a line and a side. */
export type KeyReading =
  | { readonly kind: 'key'; readonly value: string | number; readonly implied?: Readonly<Record<string, string>>; readonly guess?: 'serial' | 'date' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly suggestion?: string };

/** Reads a cell of a key column; years become numbers, months `YYYY-MM`, codes their ids. */
export function readKey(contract: Contract, column: Column, cell: CellValue): KeyReading {
  if (isBlank(cell)) return { kind: 'missing' };
  switch (column.type) {
    case 'year': {
      const year = parseYear(cell);
      return year.kind === 'period' ? { kind: 'key', value: Number(year.text), ...(year.guess ? { guess: year.guess } : {}) } : year;
    }
    case 'month': {
      const month = parseMonth(cell);
      return month.kind === 'period' ? { kind: 'key', value: month.text, ...(month.guess ? { guess: month.guess } : {}) } : month;
    }
    case 'ageBand': {
      const band = parseAgeBand(cell);
      return band === undefined ? { kind: 'unreadable' } : { kind: 'key', value: band };
    }
    case 'code':
      return readCode(contract, column, cellText(cell));
    default:
      return { kind: 'key', value: plainText(cellText(cell)) };
  }
}

interface CodeBook {
  readonly codes: ReadonlyMap<string, string>;
  readonly implied: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const books = new WeakMap<Column, Map<Contract, CodeBook>>();

function codeBook(contract: Contract, column: Column): CodeBook {
  const ofColumn = books.get(column) ?? new Map<Contract, CodeBook>();
  books.set(column, ofColumn);
  const known = ofColumn.get(contract);
  if (known) return known;
  const codes = new Map<string, string>();
  for (const code of column.codes ?? []) for (const word of codeWords(code)) if (!codes.has(word)) codes.set(word, code.id);
  const implied = new Map<string, Readonly<Record<string, string>>>();
  for (const phrase of contract.phrases) {
    if (phrase.codes[column.id] === undefined) continue;
    for (const word of phrase.words) implied.set(comparableText(word), phrase.codes);
  }
  const book = { codes, implied };
  ofColumn.set(contract, book);
  return book;
}

function readCode(contract: Contract, column: Column, text: string): KeyReading {
  const word = comparableText(text);
  const book = codeBook(contract, column);
  const code = book.codes.get(word);
  if (code !== undefined) return { kind: 'key', value: code };
  const implied = book.implied.get(word);
  if (implied) return { kind: 'key', value: implied[column.id]!, implied };
  const near = nearestText(word, [...book.codes.keys(), ...book.implied.keys()]);
  if (near === undefined) return { kind: 'unreadable' };
  return { kind: 'unreadable', suggestion: writtenForm(contract, column, near) };
}

/** The word as its contract writes it. */
function writtenForm(contract: Contract, column: Column, comparable: string): string {
  for (const code of column.codes ?? []) {
    if (code.id === comparable) return code.id;
    for (const word of [code.label.zh, ...code.synonyms]) if (comparableText(word) === comparable) return word;
  }
  for (const phrase of contract.phrases) for (const word of phrase.words) if (comparableText(word) === comparable) return word;
  return comparable;
}

/** The codes of a column as its messages list them: 职工 employee、居民 resident. */
export function allowedWords(column: Column): string {
  return (column.codes ?? []).map((code) => `${code.label.zh} ${code.id}`).join('、');
}
