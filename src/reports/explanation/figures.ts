import { bridgeFigure } from '../../plots/bridge-figure.ts';
import type { Figure, FigureFrame } from '../../plots/figure.ts';
import { incomeExpenditureFigure } from '../../plots/income-expenditure-figure.ts';
import { monthsPayableFigure } from '../../plots/months-payable-figure.ts';
import type { Period } from '../../language/model.ts';
import type { ReportFigure, ReportTable } from '../document/report-document.ts';
import { filled } from '../document/say.ts';
import { causesOf } from './causes.ts';
import type { Explained } from './context.ts';
import { normSource } from './sources.ts';

/** A figure as it stands in a report; undefined where the surroundings draw none, since the report's own tables say the same. */
function drawn({ input: { draw, locale, numbers } }: Explained, make: (frame: FigureFrame) => Figure): ReportFigure | undefined {
  if (!draw) return undefined;
  const { title, description, table } = make({ locale, money: numbers.money });
  const rows: ReportTable = { kind: 'table', columns: table.columns, rows: table.rows.map((row) => ({ cells: row.map((value) => ({ text: value === null ? '—' : String(value), ...(typeof value === 'number' && { value }) })) })) };
  return { kind: 'figure', title, description, svg: draw(make), table: rows };
}

function known({ run, runs, period }: Explained, name: string): readonly Period[] {
  return runs.has(name) ? run.periods.filter((each) => each <= period && run.value(name, each) !== undefined) : [];
}

export function flowsFigure(context: Explained): ReportFigure | undefined {
  const { run } = context;
  const rows = known(context, 'income').map((period) => ({ period, income: run.value('income', period) ?? null, expenditure: run.value('expenditure', period) ?? null, mark: run.mark('income', period) }));
  return rows.length < 2 ? undefined : drawn(context, (frame) => incomeExpenditureFigure(rows, { ...frame, height: 260 }, { ahead: 'estimate' }));
}

export function monthsFigure(context: Explained): ReportFigure | undefined {
  const { run, runs, cell, side } = context;
  const rows = known(context, 'months_payable').map((each) => ({ period: each, months: run.value('months_payable', each)!, mark: run.mark('months_payable', each), series: side }));
  const [low, high] = [runs.value(cell('norm_low')), runs.value(cell('norm_high'))];
  const source = normSource(context);
  return rows.length < 2 ? undefined : drawn(context, (frame) => monthsPayableFigure(rows, { ...frame, height: 260 }, { ahead: 'estimate', ...(low !== undefined && high !== undefined && { norm: { low, high, source } }) }));
}

/** Why expenditure changed, as a bridge between two years. */
export function causesFigure(context: Explained): ReportFigure | undefined {
  const { runs, cell, before, period, words, input: { locale } } = context;
  const causes = causesOf(context, 'expenditure');
  const [from, to] = [runs.value(cell('expenditure', before)), runs.value(cell('expenditure'))];
  if (!causes || from === undefined || to === undefined) return undefined;
  const steps = causes.steps.filter(({ amount }) => !runs.isNothing(amount, 'yuan')).map(({ label, amount }) => ({ driver: label[locale], amount }));
  const title = filled(words.data.figures.bridge, { before, year: period });
  return drawn(context, (frame) => bridgeFigure({ from: { label: before, amount: from }, to: { label: period, amount: to }, steps }, frame, { title }));
}
