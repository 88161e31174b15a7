import type { Locale } from '../../i18n/locale.ts';
import type { ColumnChoice } from '../../tables/choices.ts';
import { keyColumns, valueColumns, type Column, type Contract } from '../../tables/contract.ts';
import { contractById } from '../../tables/contracts/all.ts';

/** One thing a column of a sheet may be. */
export interface Meaning {
  /** Name of the choice, the same for the same meaning however its codes are ordered. */
  readonly id: string;
  readonly label: string;
  readonly group: 'keys' | 'values' | 'items' | 'provenance';
  readonly choice: ColumnChoice;
}

/** What a column of a contract's sheet may be, in the order in which people look for it. */
export function meaningsOf(contract: Contract, locale: Locale): readonly Meaning[] {
  const plain = (column: Column, group: Meaning['group']): Meaning => ({ id: idOf(contract, column, {}), label: column.label[locale], group, choice: { column: column.id } });
  const [value] = valueColumns(contract);
  const items = contract.phrases.map((phrase): Meaning => {
    const column = contract.columns.find(({ id }) => id === phrase.column) ?? value!;
    return { id: idOf(contract, column, phrase.codes), label: locale === 'zh' ? phrase.words[0]! : codeLabels(contract, phrase.codes, locale), group: 'items', choice: { column: column.id, codes: phrase.codes } };
  });
  // Sheets with a column for each status or side.
  const coded = keyColumns(contract).filter(({ id }) => id === 'status' || id === 'side').flatMap((key) =>
    (key.codes ?? []).map((code): Meaning => {
      const codes = { [key.id]: code.id };
      return { id: idOf(contract, value!, codes), label: `${code.label[locale]} ${value!.label[locale]}`, group: 'items', choice: { column: value!.id, codes } };
    }),
  );
  const all = [
    ...keyColumns(contract).map((column) => plain(column, 'keys')),
    ...valueColumns(contract).map((column) => plain(column, 'values')),
    ...items,
    ...coded,
    ...contract.columns.filter(({ kind }) => kind === 'provenance').map((column) => plain(column, 'provenance')),
  ];
  return all.filter((meaning, at) => all.findIndex(({ id }) => id === meaning.id) === at);
}

/** The id of a meaning as the reader tells it: `year`, `fund_flows.amount side=income line=total`. Empty for a column left out. */
export function takenId(taken: string): string {
  const [name = '', ...codes] = taken.split(' ');
  return [name, ...codes.toSorted()].join(' ');
}

export function choiceId(contract: Contract, choice: ColumnChoice): string {
  const own = (choice.contract === undefined ? undefined : contractById(choice.contract)) ?? contract;
  const column = own.columns.find(({ id }) => id === choice.column);
  return column ? idOf(own, column, choice.codes ?? {}) : choice.column;
}

/** The words for a meaning that the list does not have: of a neighbouring contract, of a year's column, or put together from the header. */
export function takenLabel(taken: string, locale: Locale, ofSheet: Contract | undefined): string {
  const [first = '', ...rest] = taken.split(' ');
  const [contractId = '', columnId = ''] = first.split('.');
  const named = contractById(contractId);
  const contract = named ?? ofSheet;
  const parts = named ? rest : [first, ...rest];
  const codes = Object.fromEntries(parts.filter((part) => part.includes('=')).map((part) => part.split('=') as [string, string]));
  const plain = parts.filter((part) => part !== '' && !part.includes('='));
  const words = contract ? codeLabels(contract, codes, locale) : Object.values(codes).join(' ');
  return [...plain, words, named?.columns.find(({ id }) => id === columnId)?.label[locale]].filter(Boolean).join(' ');
}

function idOf(contract: Contract, column: Column, codes: Readonly<Record<string, string>>): string {
  if (column.kind !== 'value') return column.id;
  return takenId([`${contract.id}.${column.id}`, ...Object.entries(codes).map(([key, code]) => `${key}=${code}`)].join(' '));
}

function codeLabels(contract: Contract, codes: Readonly<Record<string, string>>, locale: Locale): string {
  const labels = Object.entries(codes).map(([key, id]) => contract.columns.find((column) => column.id === key)?.codes?.find((code) => code.id === id)?.label[locale] ?? id);
  return labels.join(locale === 'zh' ? '' : ', ');
}
