import type { Label, Period, SourceTable, TypedColumn } from '../../language/model.ts';
import { plainCells, typedColumn, type ClaimsColumns } from './claims-columns.ts';
import type { Scheme, Status } from './elements.ts';

/** A table of claims of people who do not exist. */
export interface SyntheticClaims extends SourceTable {
  readonly synthetic: true;
  readonly title: Label;
  readonly scheme: Scheme;
  readonly period: Period;
  readonly seed: number;
  /** Everybody insured, also those without a claim. */
  readonly persons: Readonly<Record<Status, number>>;
  readonly columns: ClaimsColumns;
  typed(name: string): TypedColumn | undefined;
}

export interface SyntheticPopulation {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly seed: number;
  readonly persons: Readonly<Record<Status, number>>;
}

const schemeWords: Readonly<Record<Scheme, Label>> = { employee: { zh: '职工', en: 'employees' }, resident: { zh: '居民', en: 'residents' } };

export function syntheticClaims(population: SyntheticPopulation, columns: ClaimsColumns): SyntheticClaims {
  const { scheme, period, seed, persons } = population;
  const count = persons.active + persons.retired + persons.resident;
  const name = `synthetic-claims-${scheme}-${period}-${count}-${seed}`;
  const words = schemeWords[scheme];
  const title: Label = {
    zh: `合成数据：${period}年${words.zh}报销明细（${count}人，种子${seed}），不是真实的人`,
    en: `Synthetic: claims of ${words.en} in ${period} (${count} persons, seed ${seed}), no real people`,
  };
  const source = { title: title.zh, note: title.en };
  const rowCount = columns.member.length;
  const typed = (column: string) => typedColumn(columns, count, column);
  return {
    ...population, synthetic: true, name, title, columns, rowCount, typed,
    column: (id) => {
      const found = typed(id);
      return found && plainCells(found, rowCount);
    },
    place: (row, column) => ({ file: name, row: row + 1, column }),
    source: () => source,
    status: () => 'synthetic',
  };
}
