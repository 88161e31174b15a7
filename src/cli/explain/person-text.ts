import { messages, type Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model } from '../../language/model.ts';
import type { RowExplanation, RowInput } from '../../language/run/explain-row.ts';
import type { RowRun } from '../../language/run/row-session.ts';
import { cellLabel } from '../text/cell-label.ts';
import { valueWithUnit } from '../text/cell-text.ts';
import { placeAddress } from '../text/issue-lines.ts';
import { aligned } from '../text/text-table.ts';
import type { PersonRow, PersonRows } from './person-rows.ts';
import { rowFormulaLines, rowInputText, rowStyle } from './row-formula.ts';
import { pieceLines } from './source-lines.ts';

const words = {
  zh: { person: '参保人', period: '参数期间', rows: (count: number): string => `${count} 次结算`, sum: '合计' },
  en: {
    person: 'Person',
    period: 'Parameters of',
    rows: (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`,
    sum: 'In all',
  },
} as const;

/** One person's rows step by step: each number, its formula with the values put in, the article behind each parameter. */
export function personText({ person, run, rows }: PersonRows, data: string, locale: Locale): string {
  const say = words[locale];
  const style = rowStyle(locale);
  return [
    `${run.model.title[locale]}  ${run.model.id}`,
    data,
    `${say.period}  ${run.period}`,
    `${say.person}  ${person}  ${say.rows(rows.length)}`,
    ...rows.flatMap((row) => rowLines(row, run, style)),
    ...sumLines(run, style),
    '',
  ].join('\n');
}

function rowLines({ key, read, opened }: PersonRow, run: RowRun, style: NumberStyle): readonly string[] {
  const cells = read.map(({ name, cell }) => `${labelOf(run.model, name, style.locale)} ${cellText(run.model, name, cell, style)}`);
  return [
    '',
    `■ ${key ?? '—'}  ${cells.join(style.locale === 'zh' ? '，' : ', ')}`,
    ...opened.flatMap((explanation) => ['', ...cellLines(explanation, run, style).map((line) => `  ${line}`)]),
  ];
}

function cellLines(explanation: RowExplanation, run: RowRun, style: NumberStyle): readonly string[] {
  const { locale } = style;
  const said = messages(locale);
  const { quantity, element, value, inputs, how, place } = explanation;
  const { model } = run;
  const formula = rowFormulaLines(explanation, model, style);
  const rows = inputs.map((input) => [
    `    ${nameOf(input.quantity.name, input.element)}`,
    cellLabel(model, input.quantity, input.element, locale),
    rowInputText(input, model, style),
  ]);
  const sources = inputs.flatMap((input) => sourceLines(input, run, style));
  return [
    `${nameOf(quantity.name, element)}  ${cellLabel(model, quantity, element, locale)}  ${valueWithUnit(value, quantity, style)}`,
    ...(quantity.description ? [`  ${quantity.description[locale]}`] : []),
    ...(formula ? [`  ${formula.text}`, `  = ${formula.words}`, `  = ${formula.values}`] : []),
    ...(how === 'table' ? [`  ${said.data.source}  ${placeAddress(place)}`] : []),
    ...(rows.length > 0 ? [`  ${said.explanation.inputs}`, ...aligned(rows)] : []),
    ...sources.map((line) => `  ${line}`),
  ];
}

/** Each dated value behind a parameter, with its article. */
function sourceLines({ quantity, element, pieces }: RowInput, run: RowRun, style: NumberStyle): readonly string[] {
  if (quantity.kind !== 'parameter') return [];
  const shown = quantity.type === 'brackets' ? pieces.map((piece) => ({ ...piece, value: '…' })) : pieces;
  const how = run.overrides.some((placed) => placed.quantity === quantity && (placed.element === '' || placed.element === element))
    ? 'override'
    : 'parameter';
  return [
    cellLabel(run.model, quantity, element, style.locale),
    ...pieceLines({ quantity, pieces: shown, how }, style).map((line) => `  ${line}`),
  ];
}

/** What the person's rows add up to, where the model says who pays. */
function sumLines(run: RowRun, style: NumberStyle): readonly string[] {
  const { settlement, quantities } = run.model;
  if (!settlement) return [];
  const names = [settlement.expense, ...settlement.layers.map(({ payment }) => payment), settlement.own];
  const sums = names.map((name) => {
    const quantity = quantities.get(name)!;
    const sum = (run.column(name) ?? new Float64Array(0)).reduce((all, one) => all + one, 0);
    return [`  ${name}`, quantity.label[style.locale], valueWithUnit(sum, quantity, style)];
  });
  return ['', words[style.locale].sum, ...aligned(sums, 2)];
}

function cellText(model: Model, name: string, cell: string | number | null, style: NumberStyle): string {
  const quantity = model.quantities.get(name);
  if (typeof cell === 'number') return quantity?.type === 'number' ? valueWithUnit(cell, quantity, style) : String(cell);
  return model.dimensions.get(quantity?.category ?? '')?.labels[cell ?? '']?.[style.locale] ?? cell ?? '—';
}

const labelOf = (model: Model, name: string, locale: Locale): string => model.quantities.get(name)?.label[locale] ?? name;
const nameOf = (name: string, element: string): string => (element === '' ? name : `${name}[${element}]`);
