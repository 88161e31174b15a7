import type { Locale } from '../../i18n/locale.ts';
import type { Guess } from '../../runner/file-reading.ts';
import type { ColumnChoice } from '../../tables/choices.ts';
import type { Contract } from '../../tables/contract.ts';
import { contracts } from '../../tables/contracts/all.ts';
import { meaningsOf, takenId } from './meanings.ts';
import { readingUnits, unitOfTaken, unitsOfContract } from './reading-units.ts';

export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly answer: string | ColumnChoice | null;
}

interface Words {
  readonly leaveOut: string;
  readonly notRead: string;
  readonly percentAsPercent: string;
  readonly percentAsFraction: string;
}

/** What a guess may be answered with, what was taken among them; empty for one that is answered in the file itself. */
export function answersTo(guess: Guess, contract: Contract | undefined, locale: Locale, words: Words, columnTaken: string): readonly Answer[] {
  const plain = (ids: readonly string[]): readonly Answer[] => ids.map((id) => ({ id, label: id, answer: id }));
  switch (guess.kind) {
    case 'encoding':
      return plain(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']);
    case 'contract':
      return [{ id: '', label: words.notRead, answer: null }, ...contracts.map(({ id, label }) => ({ id, label: label[locale], answer: id }))];
    case 'column':
      return contract ? [{ id: '', label: words.leaveOut, answer: null }, ...meaningsOf(contract, locale).map(({ id, label, choice }) => ({ id, label, answer: choice }))] : [];
    case 'unit': {
      const fitting = readingUnits(unitOfTaken(columnTaken));
      return plain([...new Set([guess.taken, ...(fitting.length > 0 ? fitting : unitsOfContract(contract))])]);
    }
    case 'percent':
      return [
        { id: 'percent', label: words.percentAsPercent, answer: 'percent' },
        { id: 'fraction', label: words.percentAsFraction, answer: 'fraction' },
      ];
    case 'constant': {
      const codes = contract?.columns.find(({ id }) => id === guess.subject)?.codes ?? [];
      return codes.map(({ id, label }) => ({ id, label: label[locale], answer: id }));
    }
    default:
      return [];
  }
}

/** The id of the answer that stands for what was taken. */
export function takenAnswer(guess: Guess): string {
  return guess.kind === 'column' ? takenId(guess.taken) : guess.taken;
}
