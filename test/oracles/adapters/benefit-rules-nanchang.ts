import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import type { Model } from '../../../src/language/model.ts';
import type { Override } from '../../../src/language/override.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { openRows } from '../../../src/language/run/row-session.ts';
import { compared, type CaseResult, type CaseValue, type OracleAdapter } from '../adapter.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Case {
  readonly case_id: string;
  readonly inputs: { readonly person: string; readonly eligible_cost: number };
  readonly published: Readonly<Record<string, CaseValue>>;
}

/** The quantity that answers each published figure. */
const quantities: Readonly<Record<string, string>> = {
  basic: 'basic_payment',
  serious_illness: 'critical_payment',
  supplement: 'supplement_payment',
  patient_pays: 'own_payment',
  patient_after_basic: 'after_basic',
};

/** A word of the person's description, and the column and element it stands for. */
const words: readonly (readonly [pattern: RegExp, column: string, element: string])[] = [
  [/\bactive\b/, 'status', 'active'],
  [/\bretired\b/, 'status', 'retired'],
  [/\bsection level\b/, 'rank', 'section'],
  [/\bcounty level\b/, 'rank', 'county'],
  [/\bdepartment level\b/, 'rank', 'department'],
  [/\bprimary hospital\b/, 'level', 'primary'],
  [/\bsecondary hospital\b/, 'level', 'secondary'],
  [/\btertiary hospital\b/, 'level', 'tertiary'],
];

/**
 * The published example uses neither the deductible nor the yearly cap of its own schedule, so both are switched off: it
 * is compared for the order of the layers and not for the schedule's amounts.
 */
const levels = ['primary', 'secondary', 'tertiary'] as const;
const switchedOff: readonly Override[] = [
  ...levels.map((level): Override => ({ path: `deductible.${level}`, from: '2025-01', value: 0 })),
  { path: 'basic_cap', from: '2025-01', value: 1e12 },
];

function ready(): Model {
  const file = 'models/benefits/nanchang-employee.yaml';
  const { model, issues } = readModel(readFileSync(path.join(root, file), 'utf8'), file);
  if (!model) throw new TypeError(`adapter: a sound ${file}; got ${issues[0]?.code ?? 'nothing'}`);
  return model;
}

/** Every list of cases in the folder's JSON files; the schedule beside them is not a list. */
function casesIn(folder: string): readonly Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;
      return Array.isArray(content) ? (content as Case[]) : [];
    });
}

function personOf({ person }: Case['inputs']): Readonly<Record<string, string>> {
  const found = words.filter(([pattern]) => pattern.test(person)).map(([, column, element]) => [column, element] as const);
  const columns = Object.fromEntries(found);
  const civil = /\bcivil servant\b/.test(person);
  const missing = ['status', 'level', ...(civil ? ['rank'] : [])].filter((column) => columns[column] === undefined);
  if (missing.length > 0 || found.length > Object.keys(columns).length || (!civil && columns['rank'] !== undefined))
    throw new TypeError(`a person whose status, hospital and rank are said; got ${person}`);
  return { rank: 'none', ...columns };
}

function answers(model: Model, { inputs }: Case): Readonly<Record<string, CaseValue>> {
  const row: Fields = { settlement: 'one', member: 'one', day: 1, expense: inputs.eligible_cost, ...personOf(inputs) };
  const session = openRows(model, {
    claims: {
      name: 'claims',
      rowCount: 1,
      column: (name) => (Object.hasOwn(row, name) ? [row[name] as string | number] : undefined),
      place: (at, column) => ({ file: 'claims', row: at + 1, column }),
      source: () => undefined,
      status: () => undefined,
    },
  });
  const run = session.run({ period: '2025', overrides: switchedOff });
  session.close();
  if (run.rows.length !== 1) throw new TypeError(`a row that is taken; got ${run.issues.map(({ code }) => code).join()}`);
  return Object.fromEntries(Object.entries(quantities).map(([figure, quantity]) => [figure, run.column(quantity)![0]!]));
}

function results(model: Model, one: Case): readonly CaseResult[] {
  try {
    const got = answers(model, one);
    // Half a fen: the figures are whole yuan, worked out of ratios that are no binary fractions.
    return Object.entries(one.published).map(([figure, value]) => compared(`${one.case_id} ${figure}`, value, got[figure] ?? null, 0.005));
  } catch (error) {
    return [compared(one.case_id, JSON.stringify(one.published), (error as Error).message)];
  }
}

export const adapter: OracleAdapter = {
  set: 'benefit-rules-nanchang',
  run: async (folder): Promise<readonly CaseResult[]> => {
    const model = ready();
    return casesIn(folder).flatMap((one) => results(model, one));
  },
};
