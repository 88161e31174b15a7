import { nearestText } from '../../actuarial/nearest-text.ts';
import type { Model, Quantity } from '../../language/model.ts';
import { statementItemCodes } from '../contracts/statement.ts';
import { comparableText } from '../text/plain-text.ts';

/** What a row of a statement names: an item that the contract reads, or a number that it works out, stated to be checked. */
export interface StatementLine {
  readonly kind: 'item' | 'total';
  /** Id of the item, or the name of the quantity. */
  readonly id: string;
  readonly quantity: Quantity;
}

export interface StatementWords {
  lineOf(text: string): StatementLine | undefined;
  nearest(text: string): string | undefined;
  /** Ids of the items. */
  readonly items: readonly string[];
}

const common = new Map(statementItemCodes.map((code) => [code.id, [code.label.zh, code.label.en, ...code.synonyms]]));

/** Everything that a statement of this contract may give. */
export function statementLines({ quantities }: Model): readonly StatementLine[] {
  const numbers = [...quantities.values()].filter(({ type, dimensions }) => type === 'number' && dimensions.length === 0);
  const items = numbers.flatMap((quantity): readonly StatementLine[] => {
    const item = quantity.binding?.table === 'statement' ? quantity.binding.where['item'] : undefined;
    return typeof item === 'string' ? [{ kind: 'item', id: item, quantity }] : [];
  });
  const totals = numbers
    .filter(({ kind, binding }) => kind === 'variable' && !binding)
    .map((quantity): StatementLine => ({ kind: 'total', id: quantity.name, quantity }));
  return [...items, ...totals];
}

/** Words for lines of a statement: item, quantity, label in both languages, then the common words of the table contract. */
export function statementWords(lines: readonly StatementLine[]): StatementWords {
  const byWord = new Map<string, StatementLine>();
  const put = (word: string, line: StatementLine): void => {
    const key = comparableText(word);
    if (key !== '' && !byWord.has(key)) byWord.set(key, line);
  };
  const items = lines.filter(({ kind }) => kind === 'item');
  for (const line of items) put(line.id, line);
  for (const line of lines) for (const word of [line.quantity.name, line.quantity.label.zh, line.quantity.label.en]) put(word, line);
  for (const line of lines) for (const word of common.get(line.id) ?? []) put(word, line);
  return {
    lineOf: (text) => byWord.get(comparableText(text)),
    nearest: (text) => nearestText(comparableText(text), byWord.keys()),
    items: [...new Set(items.map(({ id }) => id))],
  };
}
