import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import type { Model, SourceTable } from '../../../src/language/model.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { openRows } from '../../../src/language/run/row-session.ts';
import { compared, type CaseResult, type CaseValue, type OracleAdapter } from '../adapter.ts';

type Cell = number | string;
type Fields = Readonly<Record<string, unknown>>;

/** A bill as the model's table holds it. */
type Bill = Readonly<Record<string, Cell>>;

/** The quantity whose sum over the bills answers each figure of a case. */
const quantities: Readonly<Record<string, string>> = {
  patient_pays_total: 'own_payment',
  presented_to_programme: 'presented_to_programme',
  left_after_insurance: 'left_after_insurance',
  patient_pays_on_programme_part: 'paid_under_programme_now',
};

const incomeClasses: Readonly<Record<string, string>> = {
  ア: 'under_70_a',
  イ: 'under_70_i',
  ウ: 'under_70_u',
  エ: 'under_70_e',
  オ: 'under_70_o',
  現役並みⅢ: 'working_3',
  現役並みⅡ: 'working_2',
  現役並みⅠ: 'working_1',
  一般: 'general',
  一般Ⅰ: 'general',
  一般Ⅱ: 'general',
  低所得Ⅱ: 'low_2',
  低所得Ⅰ: 'low_1',
  低所得者Ⅱ: 'low_2',
  低所得者Ⅰ: 'low_1',
};
const burdens: Readonly<Record<string, string>> = { 1: 'one_tenth', 2: 'two_tenths', 3: 'three_tenths' };
const programmes: Readonly<Record<string, string>> = {
  'intractable disease programme': 'own_class',
  'rehabilitation programme': 'one_cap',
};

/** Rules as the government's collections of cases have them: under 70 in January 2015, 70 to 74 in August 2018, 75 and over in April 2023. */
const periods: Readonly<Record<string, string>> = { under_70: '2015-01', from_70: '2018-08', from_75: '2023-04' };

function ready(): Model {
  const file = 'models/benefits/japan-high-cost.yaml';
  const { model, issues } = readModel(readFileSync(path.join(root, file), 'utf8'), file);
  if (!model) throw new TypeError(`adapter: a sound ${file}; got ${issues[0]?.code ?? 'nothing'}`);
  return model;
}

/** Every case in the folder's JSON files: a list, or the list `cases` beside the printed rule. */
function casesIn(folder: string): readonly Fields[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as
        readonly Fields[] | { readonly cases?: readonly Fields[] };
      const cases = Array.isArray(content) ? (content as readonly Fields[]) : (content as { cases?: readonly Fields[] }).cases;
      if (!cases) throw new TypeError(`adapter: a list of cases in ${file}`);
      return cases;
    });
}

/** `isTasuuGaitou: true, futanWari: 2` */
function options(text: string): ReadonlyMap<string, Cell | boolean> {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return new Map(
    parts.map((part) => {
      const [, name, value] = /^(isTasuuGaitou|isBirthdayMonth75|futanWari|marucho)\s*:\s*(true|false|\d+)$/.exec(part) ?? [];
      if (name === undefined || value === undefined) throw new TypeError(`an option that is known; got ${part}`);
      return [name, value === 'true' ? true : value === 'false' ? false : Number(value)] as const;
    }),
  );
}

function known(words: Readonly<Record<string, string>>, word: unknown): string {
  const found = words[String(word)];
  if (found === undefined) throw new TypeError(`one of ${Object.keys(words).join(', ')}; got ${String(word)}`);
  return found;
}

function textOf(field: unknown): string {
  if (field !== undefined && typeof field !== 'string') throw new TypeError(`a text; got ${JSON.stringify(field)}`);
  return field ?? '';
}

/** The bills of a case in the columns of the model's table. */
function billsOf(one: Fields): readonly Bill[] {
  const chosen = options(textOf(one['options'] ?? one['setting']));
  const title = textOf(one['title']);
  const late = one['income_class'] === undefined || title.includes('後期高齢');
  const income = one['income_class'] === undefined ? 'general' : known(incomeClasses, one['income_class']);
  const age = income.startsWith('under_70') ? 'under_70' : late ? 'from_75' : 'from_70';
  const usualBurden = income.startsWith('under_70') || income.startsWith('working') ? 3 : 2;
  const programme = one['second_payer'] as Fields | null | undefined;
  const bills = (one['bills'] ?? [{ total_cost_yen: one['total_cost_yen'], payers: ['insurance'] }]) as readonly Fields[];
  return bills.map((bill, index) => {
    const { total_cost_yen: cost, payers, ...rest } = bill as { total_cost_yen?: unknown; payers?: readonly string[] };
    if (typeof cost !== 'number' || !payers || Object.keys(rest).length > 0)
      throw new TypeError(`a bill with its cost and payers; got ${JSON.stringify(bill)}`);
    const second = payers.join() === 'insurance,programme';
    if (!second && payers.join() !== 'insurance') throw new TypeError(`insurance, or insurance and programme; got ${payers.join()}`);
    if (second && typeof programme?.['monthly_cap'] !== 'number') throw new TypeError('a programme with its monthly cap');
    return {
      bill: index,
      day: index,
      person_month: 'one',
      cost,
      age,
      income,
      burden: known(burdens, chosen.get('futanWari') ?? usualBurden),
      service: /外来|入院外/.test(title) ? 'outpatient' : 'inpatient',
      programme: second ? known(programmes, programme!['kind']) : 'none',
      programme_cap: second ? (programme!['monthly_cap'] as number) : 0,
      birthday: chosen.get('isBirthdayMonth75') === true ? 'month_of_75th' : 'ordinary_month',
      months_at_cap: chosen.get('isTasuuGaitou') === true ? 3 : 0,
      specified_limit: Number(chosen.get('marucho') ?? 0),
    };
  });
}

function tableOf(bills: readonly Bill[]): SourceTable {
  return {
    name: 'bills',
    rowCount: bills.length,
    column: (name) => (bills.every((bill) => Object.hasOwn(bill, name)) ? bills.map((bill) => bill[name]!) : undefined),
    place: (row, column) => ({ file: 'bills', row: row + 1, column }),
    source: () => undefined,
    status: () => undefined,
  };
}

function answers(model: Model, one: Fields): Readonly<Record<string, CaseValue>> {
  const bills = billsOf(one);
  const session = openRows(model, { bills: tableOf(bills) });
  const run = session.run({ period: periods[String(bills[0]!['age'])]!, sums: Object.values(quantities), checks: true });
  session.close();
  if (run.rows.length !== bills.length) throw new TypeError(`every bill taken; got ${run.issues.map(({ code }) => code).join()}`);
  const failing = run.checks.find(({ holds }) => !holds);
  if (failing) throw new TypeError(`no check that fails; got ${failing.check.name}`);
  return Object.fromEntries(Object.entries(quantities).map(([figure, quantity]) => [figure, run.sum(quantity)]));
}

function results(model: Model, one: Fields): readonly CaseResult[] {
  const expected = Object.entries(one['expected'] as Readonly<Record<string, CaseValue>>);
  const id = String(one['case_id']);
  try {
    const got = answers(model, one);
    return expected.map(([figure, value]) => compared(`${id} ${figure}`, value, got[figure] ?? null));
  } catch (error) {
    return [compared(id, JSON.stringify(one['expected']), (error as Error).message)];
  }
}

export const adapter: OracleAdapter = {
  set: 'benefit-rules-japan',
  run: async (folder): Promise<readonly CaseResult[]> => {
    const model = ready();
    return casesIn(folder).flatMap((one) => results(model, one));
  },
};
