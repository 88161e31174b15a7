import type { TypedColumn } from '../../language/model.ts';
import { groups, levels, places, referrals, services, statuses } from './elements.ts';

/** The columns of synthetic claims, 29 bytes a row; amounts in whole yuan. */
export interface ClaimsColumns {
  readonly member: Uint32Array;
  readonly day: Uint16Array;
  readonly service: Uint8Array;
  readonly level: Uint8Array;
  readonly status: Uint8Array;
  readonly group: Uint8Array;
  readonly place: Uint8Array;
  readonly referral: Uint8Array;
  readonly age: Uint8Array;
  readonly income: Uint32Array;
  readonly expense: Uint32Array;
  readonly excluded: Uint32Array;
  readonly own_first: Uint32Array;
}

export function emptyClaims(rows: number): ClaimsColumns {
  return {
    member: new Uint32Array(rows), day: new Uint16Array(rows),
    service: new Uint8Array(rows), level: new Uint8Array(rows), status: new Uint8Array(rows),
    group: new Uint8Array(rows), place: new Uint8Array(rows), referral: new Uint8Array(rows), age: new Uint8Array(rows),
    income: new Uint32Array(rows), expense: new Uint32Array(rows), excluded: new Uint32Array(rows), own_first: new Uint32Array(rows),
  };
}

const categories = { service: services, level: levels, status: statuses, group: groups, place: places, referral: referrals } as const;

/** A column as the engine takes it; `settlement` numbers the rows and is made when it is asked for. */
export function typedColumn(columns: ClaimsColumns, persons: number, name: string): TypedColumn | undefined {
  if (name === 'settlement') {
    const rows = columns.member.length;
    return { kind: 'key', groups: Uint32Array.from({ length: rows }, (_, row) => row), count: rows, name: settlementNumber };
  }
  if (!Object.hasOwn(columns, name)) return undefined;
  if (name === 'member') return { kind: 'key', groups: columns.member, count: persons, name: memberNumber };
  const values = columns[name as keyof ClaimsColumns];
  const names = Object.hasOwn(categories, name) ? categories[name as keyof typeof categories] : undefined;
  return names ? { kind: 'category', codes: values as Uint8Array, names } : { kind: 'number', values };
}

/** A typed column as the words and numbers of its cells. */
export function plainCells(column: TypedColumn, rows: number): (string | number)[] {
  switch (column.kind) {
    case 'number':
      return Array.from(column.values);
    case 'category':
      return Array.from({ length: rows }, (_, row) => column.names[column.codes[row]!]!);
    case 'key':
      return Array.from({ length: rows }, (_, row) => column.name(column.groups[row]!));
  }
}

const memberNumber = (person: number) => `P${String(person + 1).padStart(8, '0')}`;
const settlementNumber = (row: number) => `S${String(row + 1).padStart(9, '0')}`;
