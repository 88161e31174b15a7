import type { SourceTable, TypedColumn } from '../../../src/language/model.ts';

/** Sorted columns of made-up claims, as the engine, the C program and numpy take them. */
export interface ClaimColumns {
  readonly count: number;
  readonly member: Uint32Array;
  readonly day: Uint16Array;
  readonly expense: Float64Array;
  readonly excluded: Float64Array;
  readonly ownFirst: Float64Array;
  readonly level: Uint8Array;
  readonly group: Uint8Array;
  readonly service: Uint8Array;
  readonly referral: Uint8Array;
}

/** Two claims a member on average; nothing here is calibrated, only the branches of a plan are all taken. */
export function madeUpClaims(count: number): ClaimColumns {
  let state = 12345;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const columns = {
    count, member: new Uint32Array(count), day: new Uint16Array(count),
    expense: new Float64Array(count), excluded: new Float64Array(count), ownFirst: new Float64Array(count),
    level: new Uint8Array(count), group: new Uint8Array(count), service: new Uint8Array(count), referral: new Uint8Array(count),
  };
  let [member, day] = [0, 1];
  for (let row = 0; row < count; row++) {
    if (row > 0 && random() < 0.5) [member, day] = [member + 1, 1 + Math.floor(random() * 100)];
    else day = Math.min(366, day + 30);
    columns.member[row] = member;
    columns.day[row] = day;
    columns.expense[row] = Math.exp(8.5 + 1.2 * Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random()));
    columns.excluded[row] = columns.expense[row]! * 0.08 * random();
    columns.ownFirst[row] = columns.expense[row]! * 0.1 * random();
    columns.level[row] = Math.floor(random() * 3);
    columns.group[row] = random() < 0.9 ? 0 : Math.floor(random() * 6);
    columns.service[row] = random() < 0.8 ? 0 : 1;
    columns.referral[row] = random() < 0.9 ? 0 : 1;
  }
  return columns;
}

export const elements = {
  level: ['primary', 'secondary', 'tertiary'],
  group: ['ordinary', 'extremely_poor', 'minimum_living', 'monitored', 'marginal', 'illness_poor'],
  service: ['inpatient', 'outpatient'],
  referral: ['referred', 'unreferred'],
} as const;

export function claimsTable(columns: ClaimColumns): SourceTable {
  const number = (values: Float64Array | Uint16Array): TypedColumn => ({ kind: 'number', values });
  const category = (name: keyof typeof elements): TypedColumn => ({ kind: 'category', codes: columns[name], names: elements[name] });
  const typed: Readonly<Record<string, TypedColumn>> = {
    member: { kind: 'key', groups: columns.member, count: columns.member.at(-1)! + 1, name: String },
    day: number(columns.day), expense: number(columns.expense), excluded: number(columns.excluded), own_first: number(columns.ownFirst),
    level: category('level'), group: category('group'), service: category('service'), referral: category('referral'),
  };
  return {
    name: 'claims', rowCount: columns.count, column: () => undefined, typed: (name) => typed[name],
    place: (row) => ({ file: 'made-up claims', row: row + 1 }), source: () => undefined, status: () => 'synthetic',
  };
}
