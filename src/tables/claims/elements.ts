import { nearestText } from '../../actuarial/nearest-text.ts';
import type { Code, Column } from '../contract.ts';
import { comparableText } from '../text/plain-text.ts';

/** Numbers of a cell without an element. */
export const blankElement = 255;
export const unknownElement = 254;

/** Words a column's elements are written in, by the column and what the user adds: `{'3': 'tertiary'}`. */
export class ElementWords {
  private readonly column: Column;
  private readonly words = new Map<string, number>();

  constructor(column: Column, added: Readonly<Record<string, string>> = {}) {
    this.column = column;
    const codes = column.codes ?? [];
    for (const [index, code] of codes.entries()) {
      for (const word of [code.id, code.label.zh, code.label.en, ...code.synonyms]) this.words.set(comparableText(word), index);
    }
    for (const [text, id] of Object.entries(added)) {
      const index = codes.findIndex((code) => code.id === id);
      if (index >= 0) this.words.set(comparableText(text), index);
    }
  }

  /** Number of the element a cell names. */
  of(text: string): number {
    const word = comparableText(text);
    if (word === '' || /^[-—–/]+$/.test(word) || word === 'null') return blankElement;
    return this.words.get(word) ?? this.words.get(word.replace(/[(（].*$/, '')) ?? unknownElement;
  }

  /** Number of the element that a blank cell stands for; `blankElement` where it stands for none. */
  fallback(): number {
    const index = (this.column.codes ?? []).findIndex(({ id }) => id === this.column.fallback);
    return index < 0 ? blankElement : index;
  }

  nearest(text: string): Code | undefined {
    const word = nearestText(comparableText(text), this.words.keys());
    return word === undefined ? undefined : this.column.codes![this.words.get(word)!];
  }
}
