import { messages, type Locale, type Messages } from '../../i18n/locale.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { closingSentence } from '../../reports/closing.ts';
import { plainSums, printedAmounts } from '../../reports/printed-amounts.ts';
import { readinessSentence } from '../../reports/readiness-sentence.ts';
import { cellText, differenceText, isMoney, marksLegend, numberStyle, unitName, valueWithUnit } from '../text/cell-text.ts';
import { checkLines } from '../text/check-lines.ts';
import { aligned } from '../text/text-table.ts';
import { titleLines } from '../text/title-lines.ts';
import type { BudgetDraft } from './budget-draft.ts';

type Cells = (quantity: Quantity) => string;

/** A budget as a text table: official lines × years; in the budget's year baseline, scenario and change side by side. */
export function budgetTable(draft: BudgetDraft, locale: Locale): string {
  const { session, year, periods, observed, sheets, changed } = draft;
  const { baseline, run, model, opened } = session;
  const words = messages(locale);
  const style = numberStyle(run, opened.project?.money, locale);
  const head = [
    words.budget.line,
    words.budget.item,
    words.models.unit,
    ...periods.map((period) => title(draft, period, words)),
    ...(changed ? [`${year} ${words.compare.scenario}`, words.compare.change] : []),
  ];
  const names = sheets.flatMap(({ lines }) => lines.map(({ quantity }) => quantity));
  const sums = plainSums(model, names);
  const printed = (of: EvaluatedRun, period: Period): Cells => {
    const amounts = printedAmounts(sums, names, (name) => of.value(name, period), style.money);
    return (quantity) => cellText(of, quantity, period, '', style, isMoney(quantity.unitText) ? amounts.get(quantity.name) : undefined);
  };
  const columns = [...periods.map((period) => printed(baseline, period)), ...(changed ? [printed(run, year)] : [])];
  const rows = sheets.map((sheet) =>
    sheet.lines.map((line) => {
      const quantity = model.quantities.get(line.quantity)!;
      const [old, now] = [line.cells[year]?.value, line.scenario[year]?.value];
      const change = old === undefined || now === undefined ? undefined : now - old;
      return [
        line.line,
        '  '.repeat(line.level) + line.label[locale],
        unitName(quantity, style),
        ...columns.map((cell) => cell(quantity)),
        ...(changed ? [differenceText(change, line.unitText, style)] : []),
      ];
    }),
  );
  const lines = aligned([head, ...rows.flat()], 3);
  let at = 1;
  const titles: Readonly<Record<string, string>> = words.workbench.sheets;
  const body = sheets.flatMap(({ name }, index) => ['', titles[name] ?? name, ...lines.slice(at, (at += rows[index]!.length))]);
  return [
    `${words.budget.title(year)}`,
    ...titleLines(session, locale),
    '',
    lines[0]!,
    ...body,
    '',
    marksLegend(locale),
    ...(periods.some((period) => observed.includes(period)) ? [words.workbench.workedBackSigns] : []),
    '',
    ...verdict(draft, locale),
    '',
  ].join('\n');
}

function title({ year, observed, changed }: BudgetDraft, period: Period, { compare }: Messages): string {
  if (period === year) return `${period} ${changed ? compare.baseline : compare.budget}`;
  const last = observed.at(-1);
  if (last === undefined || period < observed[0]!) return period;
  const ahead = Number(period) - Number(last);
  return `${period} ${ahead <= 0 ? compare.actual : ahead === 1 ? compare.estimate : compare.forecast}`;
}

/** The gap and who bears it, the months payable against their norm, the checks, and whether it can be handed in. */
function verdict({ session, year, readiness }: BudgetDraft, locale: Locale): readonly string[] {
  const { run, model, opened } = session;
  const words = messages(locale);
  const style = numberStyle(run, opened.project?.money, locale);
  const figure = (name: string): readonly (readonly string[])[] => {
    const quantity = model.quantities.get(name);
    return quantity ? [[quantity.label[locale], valueWithUnit(run.value(name, year), quantity, style)]] : [];
  };
  return [
    ...aligned(['gap', 'closing_rule', 'months_payable', 'norm_low', 'norm_high'].flatMap(figure)),
    closingSentence(run, year, words, (value, quantity) => valueWithUnit(value, quantity, style)),
    ...checkLines(
      run,
      run.checks.filter(({ period }) => period === year),
      locale,
    ),
    readinessSentence(readiness, words, locale),
  ];
}
