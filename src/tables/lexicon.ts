import { keyColumns, valueColumns, type Code, type Column, type Contract } from './contract.ts';
import { basisCodes } from './contracts/shared-columns.ts';
import { comparableText, splitBrackets } from './text/plain-text.ts';
import { parseUnit, type ReadingUnit } from './text/reading-unit.ts';

/** What the words of a header or a label say of a figure: which value column, and codes of its keys. */
export interface Meaning {
  readonly contract: Contract;
  readonly column?: Column;
  readonly codes: Readonly<Record<string, string>>;
  readonly year?: string;
  /** Years counted from the year in the title: 上年 is -1. */
  readonly relativeYear?: number;
  readonly unit?: ReadingUnit;
  /** `exact`: the contract's own name; otherwise a guess that the user may undo. */
  readonly match: 'exact' | 'synonym' | 'composed';
}

type Word =
  | { readonly kind: 'column'; readonly column: Column; readonly exact: boolean }
  | { readonly kind: 'codes'; readonly codes: Readonly<Record<string, string>>; readonly column?: Column }
  | { readonly kind: 'relative'; readonly years: number }
  | { readonly kind: 'filler' };

const fillers = ['年末', '期末', '全年', '基本医疗保险', '医疗保险', '基本医保', '医保', '参保', '人员', '人数', '基金', '数', '的', '度', '年', '情况', '金额', '合计', '总计', '总额', '分', '项目', '费用'];
const relatives: Readonly<Record<string, number>> = { 上年: -1, 上年度: -1, 去年: -1, 本年: 0, 本年度: 0, 当年: 0, 今年: 0 };

interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly longest: number;
  /** What texts were found to mean; headers are looked at many times. */
  readonly meanings: Map<string, Meaning | undefined>;
}

const lexicons = new WeakMap<Contract, Lexicon>();

/** The words of a code, an id and labels included, in comparable form. */
export function codeWords(code: Code): readonly string[] {
  return [code.id, code.label.zh, code.label.en, ...code.synonyms].map(comparableText);
}

function lexicon(contract: Contract): Lexicon {
  const known = lexicons.get(contract);
  if (known) return known;
  const words = new Map<string, Word[]>();
  const put = (text: string, word: Word): void => {
    const comparable = comparableText(text);
    if (comparable === '') return;
    const list = words.get(comparable);
    if (list) list.push(word);
    else words.set(comparable, [word]);
  };
  const owners = new Map<string, Set<string>>();
  const coded = keyColumns(contract).filter((column) => column.codes);
  for (const column of coded) {
    for (const code of column.codes!) {
      for (const word of codeWords(code)) owners.set(word, (owners.get(word) ?? new Set()).add(column.id));
    }
  }
  for (const column of coded) {
    for (const code of column.codes!) {
      // A word that several keys know (合计) says nothing by itself.
      for (const word of new Set(codeWords(code))) if (owners.get(word)!.size === 1) put(word, { kind: 'codes', codes: { [column.id]: code.id } });
    }
  }
  for (const code of basisCodes) for (const word of new Set(codeWords(code))) put(word, { kind: 'codes', codes: { basis: code.id } });
  const values = valueColumns(contract);
  for (const column of values) {
    for (const name of new Set([column.id, column.label.zh, column.label.en].map(comparableText))) put(name, { kind: 'column', column, exact: true });
    for (const name of column.synonyms) put(name, { kind: 'column', column, exact: false });
  }
  for (const phrase of contract.phrases) {
    const column = phrase.column === undefined ? (values.length === 1 ? values[0] : undefined) : values.find((value) => value.id === phrase.column);
    for (const word of phrase.words) put(word, column ? { kind: 'codes', codes: phrase.codes, column } : { kind: 'codes', codes: phrase.codes });
  }
  for (const [word, years] of Object.entries(relatives)) put(word, { kind: 'relative', years });
  for (const filler of fillers) put(filler, { kind: 'filler' });
  const built: Lexicon = { words, longest: Math.max(...[...words.keys()].map((word) => word.length)), meanings: new Map() };
  lexicons.set(contract, built);
  return built;
}

interface Draft {
  readonly column?: Column;
  readonly codes: Readonly<Record<string, string>>;
  readonly relativeYear?: number;
  readonly parts: number;
  readonly filler: number;
}

/**
 * Reads words like 在职参保人数, 职工统筹基金收入 or 2024年预算数 by cutting them, without remainder, into words that the
 * contract knows. Undefined where a remainder is left: nothing is guessed from a part.
 */
export function meaningOf(contract: Contract, text: string): Meaning | undefined {
  const { meanings } = lexicon(contract);
  if (meanings.has(text)) return meanings.get(text);
  if (meanings.size > 5000) meanings.clear();
  const meaning = findMeaning(contract, text);
  meanings.set(text, meaning);
  return meaning;
}

function findMeaning(contract: Contract, text: string): Meaning | undefined {
  const { words: outside, bracket } = splitBrackets(text);
  const unit = bracketUnit(bracket);
  const header = unit || bracket === '' ? outside : `${outside}${bracket}`;
  const trailing = unit ?? isName(contract, header) ? undefined : trailingUnit(header);
  const spoken = trailing ? trailing.words : header;
  const foundUnit = unit ?? trailing?.unit;
  const yearMatch = /(?<!\d)((?:19|20)\d{2})(?:年度?末?|(?!\d))/.exec(spoken);
  const rest = comparableText(yearMatch ? spoken.replace(yearMatch[0], '') : spoken);
  const extras = { ...(yearMatch ? { year: yearMatch[1]! } : {}), ...(foundUnit ? { unit: foundUnit } : {}) };
  if (rest === '') return yearMatch ? { contract, codes: {}, match: 'synonym', ...extras } : undefined;
  if (rest.length > 40) return undefined;
  const book = lexicon(contract);
  const whole = (book.words.get(rest) ?? []).find((word) => word.kind === 'column');
  if (whole?.kind === 'column') return { contract, column: whole.column, codes: {}, match: whole.exact ? 'exact' : 'synonym', ...extras };
  const best = cut(rest, book);
  if (!best || (best.parts === 0 && !yearMatch && best.relativeYear === undefined)) return undefined;
  return {
    contract, codes: best.codes, match: 'composed', ...extras,
    ...(best.column ? { column: best.column } : {}),
    ...(best.relativeYear === undefined ? {} : { relativeYear: best.relativeYear }),
  };
}

/** The reading with the most coordinates, then the least filler, then the fewest words. */
function cut(text: string, book: Lexicon): Draft | undefined {
  let best: Draft | undefined;
  let bestScore = -Infinity;
  let steps = 0;
  const visit = (at: number, draft: Draft): void => {
    if (++steps > 3000) return;
    if (at === text.length) {
      const score = 10 * (Object.keys(draft.codes).length + (draft.column ? 1 : 0)) - 2 * draft.filler - draft.parts;
      if (score > bestScore) {
        best = draft;
        bestScore = score;
      }
      return;
    }
    for (let length = Math.min(book.longest, text.length - at); length > 0; length--) {
      for (const word of book.words.get(text.slice(at, at + length)) ?? []) {
        const next = extended(draft, word, length);
        if (next) visit(at + length, next);
      }
    }
  };
  visit(0, { codes: {}, parts: 0, filler: 0 });
  return best;
}

function extended(draft: Draft, word: Word, length: number): Draft | undefined {
  if (word.kind === 'filler') return { ...draft, filler: draft.filler + length };
  if (word.kind === 'relative') return draft.relativeYear === undefined ? { ...draft, relativeYear: word.years } : undefined;
  const column = word.column ?? draft.column;
  if (draft.column && word.column && draft.column !== word.column) return undefined;
  if (word.kind === 'column') return { ...draft, column: word.column, parts: draft.parts + 1 };
  for (const [key, code] of Object.entries(word.codes)) if ((draft.codes[key] ?? code) !== code) return undefined;
  return { ...draft, ...(column ? { column } : {}), codes: { ...draft.codes, ...word.codes }, parts: draft.parts + 1 };
}

function isName(contract: Contract, text: string): boolean {
  return (lexicon(contract).words.get(comparableText(text)) ?? []).some((word) => word.kind === 'column');
}

function bracketUnit(bracket: string): ReadingUnit | undefined {
  return bracket === '' ? undefined : parseUnit(bracket);
}

/** `金额 万元`, `收入/亿元`, `收入:万元`. */
function trailingUnit(text: string): { readonly words: string; readonly unit: ReadingUnit } | undefined {
  const match = /^(.+?)[\s/:,](?:单位:?)?([^\s:,]*[元人天次日%‰][^\s:,]*)$/.exec(text);
  const unit = match ? parseUnit(match[2]!) : undefined;
  return match && unit ? { words: match[1]!, unit } : undefined;
}

/** The key or provenance column that a header names. */
export function namedColumn(contract: Contract, text: string): { readonly column: Column; readonly exact: boolean } | undefined {
  const word = comparableText(splitBrackets(text).words);
  if (word === '') return undefined;
  for (const column of contract.columns) {
    if (column.kind === 'value') continue;
    if ([column.id, column.label.zh, column.label.en].some((name) => comparableText(name) === word)) return { column, exact: true };
  }
  // In contracts without a key of this name `status` says how a figure was come by.
  if (word === 'status') {
    const evidence = contract.columns.find((column) => column.id === 'evidence');
    if (evidence) return { column: evidence, exact: true };
  }
  for (const column of contract.columns) {
    if (column.kind !== 'value' && column.synonyms.some((name) => comparableText(name) === word)) return { column, exact: false };
  }
  return undefined;
}
