import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import { evaluator, type Evaluator } from '../../../src/language/run/evaluate.ts';
import type { Override } from '../../../src/language/override.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { compared, type CaseResult, type CaseValue, type OracleAdapter } from '../adapter.ts';

interface Case {
  readonly case_id: string;
  readonly kind: string;
  readonly year: number;
  readonly income_over_poverty_line?: number;
  readonly filing_status?: string;
  readonly magi_two_years_prior?: number;
  readonly expected: CaseValue;
  readonly tolerance?: number;
}

/** The quantity of the model file that answers each kind of case. */
const quantities: Readonly<Record<string, string>> = {
  'aca-contribution-rate': 'contribution_rate',
  'irmaa-part_b-annual-premium': 'part_b_annual_premium',
  'irmaa-part_d-annual-surcharge': 'part_d_annual_surcharge',
};

/** The parameter of the model file that each field of a case sets. */
const parameters = {
  income_over_poverty_line: 'income_over_poverty_line',
  filing_status: 'filing_status',
  magi_two_years_prior: 'income_two_years_prior',
} as const;

function ready(): Evaluator {
  const file = 'models/proofs/income-related-contributions.yaml';
  const { model, issues } = readModel(readFileSync(path.join(root, file), 'utf8'), file);
  if (!model) throw new TypeError(`adapter: a sound ${file}; got ${issues[0]?.code ?? 'nothing'}`);
  return evaluator(model, {});
}

/** Every list of cases in the folder's JSON files; other files, such as schedules, are not lists. */
function casesIn(folder: string): readonly Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;
      return Array.isArray(content) ? (content as Case[]) : [];
    });
}

function answer(made: Evaluator, one: Case): CaseValue {
  const quantity = quantities[one.kind];
  if (quantity === undefined) return null;
  const year = String(one.year);
  const overrides = Object.entries(parameters).flatMap(([field, parameter]): Override[] => {
    const value = one[field as keyof typeof parameters];
    return value === undefined ? [] : [{ path: parameter, from: `${year}-01`, value }];
  });
  return made.run({ from: year, to: year, overrides }).value(quantity, year) ?? null;
}

export const adapter: OracleAdapter = {
  set: 'income-related-contributions',
  run: async (folder): Promise<readonly CaseResult[]> => {
    const made = ready();
    return casesIn(folder).map((one) => compared(one.case_id, one.expected, answer(made, one), one.tolerance ?? 0));
  },
};
