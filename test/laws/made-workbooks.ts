import type { Model, SourceTable } from '../../src/language/model.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { openRows } from '../../src/language/run/row-session.ts';
import { modelWorkbook } from '../../src/language/workbook/model-workbook.ts';
import { rowWorkbook } from '../../src/language/workbook/row-workbook.ts';
import type { Workbook } from '../../src/language/workbook/workbook.ts';

const bands = 'values: [{from: 2020-01, value: [{from: 0, to: 1000, value: 0.8}, {from: 1000, to: 1150, value: 0.9}, {from: 1150, value: 0.5}], status: assumed, source: none}]';

/** Formulas without a unit, of two dimensions or none; `cost` is 1000, 1100, 1210, 1331 yuan. */
const plain: readonly string[] = [
  '-2 ^ 2 + cost / cost', '2 ^ 3 ^ 2 * cost / cost', '(cost / (1 yuan)) ^ 0.5', '7 - (cost / cost - 1) - (2 - 3)', '24 / (cost / cost * 4) / 2', '-(-(cost / (1 yuan)))', '-(cost / (1 yuan)) ^ 2',
  'where(cost > 1050 yuan and not (cost >= 1300 yuan) or cost == 1000 yuan, 3, 4)', 'where(cost != 1100 yuan, 1, 2)', 'min(3, cost / (500 yuan), 2.3)', 'max(1, cost / (500 yuan))', 'abs(2 - cost / (500 yuan))',
  'exp(cost / (1000 yuan))', 'log(cost / (1000 yuan) + 1)', 'sqrt(cost / (1 yuan))', 'floor(-cost / (300 yuan))', 'floor(cost / (300 yuan))', 'clamp(cost / (500 yuan), 2.1, 2.5)',
  'round_half_up(cost / (900 yuan), 2)', 'round_half_up(-cost / (400 yuan), 0)', 'sum(weight)', 'sum(grid)', 'sum(grid * weight)', 'sum(weight) - sum(weight * weight) / 2', 'sum(ages * where(age >= 60, 1, 0))', 'sum(max(0, ages - 1))',
  'sum(ages * age)', 'sum(exp(ages))', 'sum(regroup(ages, stage) * 2)', 'sum(advance(ages, age) * prev(ages, ages))', 'sum(spread(regroup(ages, stage), age) * ages)', 'pick(weight, which)', 'where(which == b, 1, 2)', 'elapsed(2020) * 2', 'lookup(cost, layers)', 'lookup(cost, layers_upper)',
  'lookup(cost - 2000 yuan, layers)', 'interpolate(cost - 900 yuan, points)', 'tiered(cost, layers) / (1 yuan)', 'band(cost, layers) / (1 yuan)', 'band(cost - 2000 yuan, layers_upper) / (1 yuan)', 'mean_growth(cost, 2)',
  'known(prev(cost), 5 yuan) / (1 yuan)', 'known(lag(cost, 2), cost) / (1 yuan)', 'prev(cost, cost) / (1 yuan)', 'known(last_year_end(cost), 1 yuan) / (1 yuan)', 'known(late, cost) / (1 yuan)', 'prev(known_so_far, 0) + 1',
];
const byKind: readonly string[] = ['share(weight)', 'where(kind == a, weight, -weight)', 'sum(grid, size) * weight', 'sum(share(grid, kind), size)'];

const quantities = (formulas: readonly string[], name: string, dims = '') =>
  formulas.map((formula, at) => `  ${formula.startsWith('prev(known_so_far') ? 'known_so_far' : `${name}_${at}`}: {label: {zh: "${name} ${at}", en: "${name} ${at}"}, unit: ratio, ${dims}output: true, formula: "${formula}"}`).join('\n');

const text = (step: 'year' | 'month') => `model: example
title: {zh: 小例, en: Small example}
axis: {time: ${step}}
dimensions:
  kind: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}}
  size: {small: {zh: 小, en: small}, large: {zh: 大, en: large}}
  age: {range: 55..64, label: {zh: 年龄, en: age}}
  stage:
    groups: age
    elements:
      young: {zh: 前段, en: young, range: 55..59}
      old: {zh: 后段, en: old, range: 60..64}
parameters:
  layers: {label: {zh: 分段, en: Layers}, unit: 1, type: brackets, bound_unit: yuan, informational: true, ${bands}}
  layers_upper: {label: {zh: 分段含上限, en: Layers with their upper bound}, unit: 1, type: brackets, bound_unit: yuan, bound_included: upper, informational: true, ${bands}}
  points: {label: {zh: 各点, en: Points}, unit: 1, type: brackets, bound_unit: yuan, informational: true, values: [{from: 2020-01, value: [{from: 100, value: 0.02}, {from: 300, value: 0.04}, {from: 400, value: 0.01}], status: assumed, source: none}]}
  which: {label: {zh: 哪个, en: Which}, type: choice, informational: true, choices: {a: {zh: 同名, en: same}, b: {zh: 同名, en: Same}}, values: [{from: 2020-01, value: b, status: assumed, source: none}, {from: 2023-01, value: a, status: assumed, source: none}]}
  weight: {label: {zh: 权重, en: Weight}, unit: 1, dims: [kind], informational: true, values: [{from: 2020-01, value: {a: 2, b: 5}, status: assumed, source: none}, {from: 2022-07, value: {a: 3, b: 5}, status: assumed, source: none}]}
  grid: {label: {zh: 表, en: Grid}, unit: 1, dims: [kind, size], informational: true, values: [{from: 2020-01, value: {a.small: 1, a.large: 10, b.small: 100, b.large: 1000}, status: assumed, source: none}]}
  ages: {label: {zh: 各岁, en: Ages}, unit: 1, dims: [age], informational: true, values: [{from: 2020-01, value: {${Array.from({ length: 10 }, (_, at) => `${55 + at}: ${(at * 7 + 3) % 10 / 4}`).join(', ')}}, status: assumed, source: none}]}
inputs:
  cost: {label: {zh: "=费用", en: "=Cost"}, unit: yuan, table: costs, informational: true}
  late: {label: {zh: 迟到的数, en: Late figure}, unit: yuan, table: costs, informational: true}
variables:
${quantities(plain, 'f')}
${quantities(byKind, 'k', 'dims: [kind], ')}
${step === 'month' ? '  time: {label: {zh: 月份, en: Month}, unit: ratio, output: true, formula: "month_of_year() + elapsed(2024)"}' : ''}
checks:
  adds_up: {label: {zh: 合计相等, en: Adds up}, formula: "sum(grid) - 1111", tolerance: 0.5}
  fails: {label: {zh: 必不相等, en: Never equal}, formula: "cost - 1100 yuan", tolerance: 0.005 yuan, severity: warning}
`;

function modelFrom(source: string): Model {
  const { model, issues } = readModel(source, 'example.yaml');
  if (!model) throw new TypeError(`madeWorkbooks: a sound model; got ${issues.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join('; ')}`);
  return model;
}

function tableOf(name: string, columns: Readonly<Record<string, readonly (string | number | null)[]>>): SourceTable {
  const rowCount = Object.values(columns)[0]!.length;
  return { name, rowCount, column: (id) => columns[id], place: (row, column) => ({ file: `${name}.csv`, row: row + 1, column }), source: () => undefined, status: () => undefined };
}

/** Every function and operator of the language, month-weighted values, missing figures, choices of one name. */
function ofTime(step: 'year' | 'month', locale: 'zh' | 'en'): Workbook {
  const times = step === 'year' ? [2021, 2022, 2023, 2024] : ['2024-02', '2024-03', '2024-04', '2024-05'];
  const costs = tableOf('costs', { [step]: times, cost: [1000, 1100, 1210, 1331], late: [null, null, null, 7] });
  return modelWorkbook(evaluator(modelFrom(text(step)), { costs }).run({ from: String(times[0]), to: String(times.at(-1)) }), { locale }).workbook;
}

const records = `model: records
title: {zh: 逐笔小例, en: Records}
axis: {rows: {table: claims, key: id, order: day, group: member}}
parameters:
  line: {label: {zh: 线, en: Line}, unit: yuan, informational: true, values: [{from: 2020-01, value: 50, status: assumed, source: none}]}
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  clinic: {label: {zh: 医院, en: Hospital}, key: true}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
variables:
  so_far: {label: {zh: 累计, en: So far}, unit: yuan, output: true, formula: "running(expense, by: member)"}
  above: {label: {zh: 超过, en: Above}, unit: yuan, output: true, formula: "max(0 yuan, running(max(0 yuan, expense - line), by: member) - line)"}
  all: {label: {zh: 合计, en: All}, unit: yuan, output: true, formula: "total(expense, by: member) + total(so_far, by: member)"}
  of_hospital: {label: {zh: 医院合计, en: Of the hospital}, unit: yuan, output: true, formula: "total(expense, by: clinic) - running(expense - line, by: clinic)"}
checks:
  fails: {label: {zh: 有几行不符, en: Fails in some rows}, formula: "max(0 yuan, expense - 100 yuan)", tolerance: 0 yuan, severity: warning}
`;

/** Two members whose numbers of 18 digits differ in the last digit only, and sums by a key whose rows lie apart. */
function ofRecords(): Workbook {
  const claims = tableOf('claims', {
    id: ['1', '2', '3', '4', '5', '6', '7'], day: [5, 1, 3, 2, 9, 4, 7],
    member: ['110101199003070011', '110101199003070012', '110101199003070011', '110101199003070012', '110101199003070011', '~*', '>5'],
    clinic: ['h1', 'h2', 'h1', 'h1', 'h2', 'h2', 'h1'], expense: [10.5, 200, 70, 33.25, 160, 90, 55],
  });
  const session = openRows(modelFrom(records), { claims });
  return rowWorkbook(session, claims, { period: '2024' }, { locale: 'zh' }).workbook;
}

export const madeWorkbooks: Readonly<Record<string, () => Workbook>> = {
  'every function, by year': () => ofTime('year', 'zh'),
  'every function, by month, in English': () => ofTime('month', 'en'),
  'sums over records': ofRecords,
};

/** Formulas by which every function is tried. */
export const triedFormulas = [...plain, ...byKind, 'month_of_year()', 'running(', 'total('];
