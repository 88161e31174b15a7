import { filled } from '../document/say.ts';
import { growthText } from '../../i18n/numbers.ts';
import { scaleName } from '../../i18n/scales.ts';
import type { Period } from '../../language/model.ts';
import type { ReportCell, ReportTable } from '../document/report-document.ts';
import type { BudgetLine } from '../../scenario/budget.ts';
import type { Explained } from './context.ts';
import { isFraction } from './explained-runs.ts';
import { sheetLines } from './form-lines.ts';

/** The lines of sheets as a table: the last published year, the running one, the budget, and the change against the year before. */
export function lineTable(context: Explained, sheets: readonly string[], title: string): ReportTable | undefined {
  const { words, before, period, input: { years, numbers } } = context;
  const lines = sheets.flatMap((sheet) => sheetLines(context, sheet));
  if (lines.length === 0) return undefined;
  const published = years.observed.at(-1);
  const periods = [...new Set([...(published === undefined || published === before ? [] : [published]), before, period])];
  const head = (year: Period): string => filled(words.table[year === period ? 'budget' : year === years.estimate ? 'estimate' : 'observed'], { year });
  const totals = context.runs.sums.map(({ whole }) => whole);
  return {
    kind: 'table', title,
    columns: [words.table.item, ...periods.map(head), words.table.change, words.table.rate],
    rows: lines.map((line) => ({
      cells: [{ text: named(line, context) }, ...periods.map((year) => amount(context, line, year)), change(context, line), rate(context, line)],
      level: line.level === 0 ? 0 : line.level === 1 ? 1 : 2,
      strong: totals.includes(line.quantity),
    })),
    note: `${filled(words.table.unit, { unit: scaleName(numbers.money, numbers.locale) })} ${words.table.subtitle}`,
  };
}

/** The unit stands behind the name where it is not that of the table. */
function named({ label, unitText }: BudgetLine, { runs, label: say }: Explained): string {
  if (unitText.startsWith('yuan') && !unitText.includes('person')) return say(label);
  const unit = runs.text(0, unitText).replace(/^[\d.,\s]+/, '').trim();
  return unit === '' || unit === '%' ? say(label) : `${say(label)} (${unit})`;
}

function amount({ runs, cell }: Explained, { quantity }: BudgetLine, year: Period): ReportCell {
  const of = cell(quantity, year);
  return { text: runs.numberOf(of), value: runs.value(of) ?? null, of: { run: of.run, reference: of.reference } };
}

function change({ runs, cell, before }: Explained, { quantity, unitText }: BudgetLine): ReportCell {
  const inputs = [cell(quantity), cell(quantity, before)];
  const [now, old] = inputs.map((each) => runs.value(each));
  if (now === undefined || old === undefined) return { text: '—', value: null };
  return { text: runs.changeText(now - old, unitText), value: now - old, of: { run: inputs[0]!.run, made: 'difference', inputs, unitText } };
}

function rate({ runs, cell, before }: Explained, { quantity, unitText }: BudgetLine): ReportCell {
  const inputs = [cell(quantity), cell(quantity, before)];
  const [now, old] = inputs.map((each) => runs.value(each));
  if (now === undefined || old === undefined || !(old > 0) || isFraction(unitText) || unitText === 'ratio') return { text: '—', value: null };
  return { text: growthText(now / old - 1), value: now / old - 1, of: { run: inputs[0]!.run, made: 'growth', inputs, unitText: '1' } };
}
