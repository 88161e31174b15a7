import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { evaluator, type Evaluator } from '../../src/language/run/evaluate.ts';
import type { Model, ModelReading, SourceTables } from '../../src/language/model.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { readDataPackage } from '../../src/tables/index.ts';
import { corridorStatement, withTermsGiven } from './corridor-statement.ts';

/** Which dataset a model is shipped with, how far it is run, and the warnings it is known to give on that data. */
interface Setting {
  /** One, or several whose tables do not meet. */
  readonly dataset?: string | readonly string[];
  readonly from?: string;
  readonly to: string;
  /** `check year [element]`, each with the reason beside it. */
  readonly warnings?: readonly string[];
  /** A contract: run on a made statement, with the terms of its own file given that nobody published. */
  readonly contract?: true;
}

const settings: Readonly<Record<string, Setting>> = {
  'employee/pool-budget': {
    dataset: 'national',
    to: '2031',
    // Published balances of 2023 and 2024 differ from income less expenditure by −4.59 and 9.71 (亿元); the floor, 60% of a wage
    // that grows faster than the base, reaches the average base in 2031.
    warnings: ['balance_rolls 2023', 'balance_rolls 2024', 'base_within_limits 2031'],
  },
  'employee/whole-fund': {
    dataset: 'region-2014-2022',
    to: '2024',
    // The region restated its balances in 2019 and 2020; in 2014 it held 5.2 months.
    warnings: ['balance_rolls 2019', 'balance_rolls 2020', 'months_above_low_norm 2014'],
  },
  'resident/fund-budget': {
    dataset: 'national',
    to: '2031',
    // The new rural scheme joined in 2020; later balances differ from the flows by 211.47, 42.09, 17.51 and −0.10 (亿元).
    warnings: ['balance_rolls 2020', 'balance_rolls 2021', 'balance_rolls 2022', 'balance_rolls 2023', 'balance_rolls 2024'],
  },
  'resident/per-head': {
    dataset: 'region-2014-2022',
    to: '2024',
    // The region restated its balance in 2019, and its residents' fund has spent more than its income since 2021.
    warnings: ['balance_rolls 2019', 'no_current_deficit 2021', 'no_current_deficit 2022', 'no_current_deficit 2023', 'no_current_deficit 2024', 'months_above_low_norm 2024'],
  },
  'demography/china-population': { dataset: 'demography', from: '2020', to: '2024' },
  'demography/insured': { dataset: ['national', 'demography'], from: '2020', to: '2027' },
  'demography/cost-by-age': { dataset: 'demography', from: '2024', to: '2025' },
  'projection/employee': {
    dataset: ['national', 'demography'],
    from: '2020',
    to: '2028',
    // As in the budget: published balances of 2023 and 2024 differ from income less expenditure by −4.59 and 9.71 (亿元).
    warnings: ['balance_rolls 2023', 'balance_rolls 2024'],
  },
  'projection/resident': {
    dataset: ['national', 'demography'],
    from: '2020',
    to: '2028',
    // As in the budget: balances differ from the flows by 211.47, 42.09, 17.51 and −0.10 (亿元).
    warnings: ['balance_rolls 2021', 'balance_rolls 2022', 'balance_rolls 2023', 'balance_rolls 2024'],
  },
  'projection/city-template': {
    dataset: ['national', 'demography'],
    from: '2020',
    to: '2027',
    warnings: ['balance_rolls 2023', 'balance_rolls 2024'],
  },
  'projection/region-employee': { dataset: ['national', 'demography', 'region-2014-2022'], from: '2020', to: '2025' },
  'projection/region-resident': { dataset: ['national', 'demography', 'region-2014-2022'], from: '2020', to: '2025' },
  'economy/interest': { dataset: 'national', to: '2031' },
  'economy/wages': { dataset: 'national', to: '2031' },
  'statements/fund-statement': { dataset: 'county-resident-2024', to: '2024' },
  'budget/running-year': { dataset: 'national', to: '2026-06' },
  'population/synthetic-claims': { from: '2021', to: '2025' },
  // The month of the relief for those who pay 20%.
  'benefits/japan-high-cost': { to: '2023-04' },
  // Terms that are not agreed stand open in the general files, and must not be given.
  'corridor/terms': { from: '2016', to: '2019', contract: true },
  'corridor/treaty-aggregate': { from: '2016', to: '2019', contract: true },
  'corridor/treaty-loss-corridor': { from: '2016', to: '2019', contract: true },
  'corridor/treaty-retro-rating': { from: '2016', to: '2019', contract: true },
  'corridor/treaty-profit-commission': { from: '2016', to: '2019', contract: true },
  'corridor/treaty-sliding-scale': { from: '2016', to: '2019', contract: true },
  'corridor/national-2016': { from: '2016', to: '2019', contract: true },
  'corridor/national-2021': { from: '2021', to: '2024', contract: true },
  'corridor/xiamen': { from: '2013', to: '2016', contract: true },
  'corridor/guangzhou': { from: '2013', to: '2016', contract: true },
  'corridor/shandong-2015': { from: '2015', to: '2015', contract: true },
  'corridor/shandong-2016': { from: '2016', to: '2019', contract: true },
  // Claims of the made statement are 81% and 84.6% of the premium in its first and third year.
  'corridor/guangdong-draft-2013': { from: '2013', to: '2016', contract: true, warnings: ['claims_ratio_is_kept 2013', 'claims_ratio_is_kept 2015'] },
  'corridor/province-a': { from: '2013', to: '2016', contract: true },
  'corridor/province-b': { from: '2013', to: '2016', contract: true },
  'corridor/panjin-2025': { from: '2025', to: '2028', contract: true },
  'corridor/dazhou-2020': { from: '2020', to: '2022', contract: true },
  'corridor/zhanjiang': { from: '2009', to: '2012', contract: true },
  // The statutes hold for these years only.
  'corridor/us-aca-1342': { from: '2014', to: '2016', contract: true },
  'corridor/medicare-part-d': { from: '2006', to: '2009', contract: true },
  'corridor/medicare-advantage-regional': { from: '2006', to: '2007', contract: true },
  'corridor/michigan': { from: '2013', to: '2016', contract: true },
  'proofs/income-related-contributions': { from: '2018', to: '2026' },
  'proofs/contribution-relief': { from: '2019', to: '2020' },
  'proofs/shenyang-contributions': { from: '2012-01', to: '2012-12' },
  'proofs/individual-account-credit': { from: '2012', to: '2013' },
};

export interface ShippedModel extends Setting {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly reading: ModelReading;
  /** @throws where the file has errors. */
  readonly model: Model;
  readonly tables: SourceTables;
}

const folder = path.join(root, 'models');

/** Text of a shipped model by its id. */
export function shippedText(id: string): string | undefined {
  return texts.get(id);
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/') && !file.startsWith('forms/') && file.endsWith('.yaml'))
  .sort();
const texts: ReadonlyMap<string, string> = new Map(files.map((file) => [file.replace(/\.yaml$/, ''), textOf(file)]));

function textOf(file: string): string {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const id = file.replace(/\.yaml$/, '');
  return settings[id]?.contract && id !== 'corridor/terms' && !id.startsWith('corridor/treaty-') ? withTermsGiven(text) : text;
}

const datasets = new Map<string, SourceTables>();

/** The tables of a shipped dataset, or of several, read once. */
export function shippedTables(dataset: string | readonly string[]): SourceTables {
  if (typeof dataset !== 'string') return Object.assign({}, ...dataset.map(shippedTables)) as SourceTables;
  const known = datasets.get(dataset);
  if (known) return known;
  const at = path.join(root, 'datasets', dataset);
  const contents = Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(path.join(at, name), 'utf8')]));
  const { tables } = readDataPackage(JSON.parse(contents['datapackage.json']!), contents);
  datasets.set(dataset, tables);
  return tables;
}

/** Every model file under `models/`. One without a setting of its own runs from 2020 to 2030 without data. */
export const shippedModels: readonly ShippedModel[] = [...texts].map(([id, text]) => {
  const file = `models/${id}.yaml`;
  const reading = readModel(text, file, shippedText);
  const monthly = reading.model?.axis.kind === 'time' && reading.model.axis.step === 'month';
  const setting: Setting = settings[id] ?? (monthly ? { from: '2020-01', to: '2021-12' } : { from: '2020', to: '2030' });
  return {
    ...setting, id, file, text, reading,
    get model() {
      if (!reading.model) throw new TypeError(`shippedModels: a sound model; got ${id} with ${reading.issues[0]?.code ?? 'nothing'}`);
      return reading.model;
    },
    get tables() {
      if (setting.contract) return { statement: corridorStatement(Number(setting.from), Number(setting.to) - Number(setting.from) + 1) };
      return setting.dataset === undefined ? {} : shippedTables(setting.dataset);
    },
  };
});

export function shippedModel(id: string): ShippedModel {
  const found = shippedModels.find((shipped) => shipped.id === id);
  if (!found) throw new RangeError(`shippedModel: a file under models/; got ${id}`);
  return found;
}

/** Models that step along time, with their data, ready to run. */
export const timeModels = shippedModels.filter(({ reading }) => reading.model?.axis.kind === 'time');

/** Models that stand over rows; they are run on planted rows for the period `to`. */
export const rowModels = shippedModels.filter(({ reading }) => reading.model?.axis.kind === 'rows');

/** The evaluators asked for last: those of all models together would fill the memory of a test worker. */
const evaluators = new Map<string, Evaluator>();
const KEPT = 4;

export function shippedEvaluator(shipped: ShippedModel): Evaluator {
  const known = evaluators.get(shipped.id) ?? evaluator(shipped.model, shipped.tables);
  evaluators.delete(shipped.id);
  evaluators.set(shipped.id, known);
  if (evaluators.size > KEPT) evaluators.delete(evaluators.keys().next().value!);
  return known;
}

export function span(shipped: ShippedModel): { readonly from?: string; readonly to: string } {
  return { to: shipped.to, ...(shipped.from !== undefined && { from: shipped.from }) };
}
