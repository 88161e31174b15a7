import { formsWords } from '../../i18n/forms.ts';
import type { WorkbookCell, WorkbookSheet } from '../../language/workbook/workbook.ts';
import { cellAddress } from '../../tables/grid.ts';
import { relationOutcomes, type RelationCell } from '../../tables/forms/form-relations.ts';
import type { FormOfRun } from './fill-form.ts';
import { columnLabel, relationLabel } from './form-labels.ts';
import type { FormLayout } from './form-layout.ts';
import type { FormOutput } from './form-output.ts';
import { shownAmount } from './sheet-amounts.ts';

/** Every relation that could be tested, each side a live formula over the form's cells, with the difference and a green or red cell. */
export function relationSheet(form: FormOfRun, layout: FormLayout, formSheet: string, { locale, month, surroundings }: FormOutput): WorkbookSheet | undefined {
  const words = formsWords(locale);
  const outcomes = relationOutcomes(form, surroundings);
  if (outcomes.length === 0) return undefined;
  const heads = [words.relation, words.columnHead, words.left, words.right, words.difference, words.state];
  const rows = outcomes.map(({ relation, column, left, right, difference, state }, at): (WorkbookCell | undefined)[] => {
    const row = at + 2;
    const line = form.definition.lines.find(({ id }) => id === relation.left[0]!.line)!;
    const sum = (cells: readonly RelationCell[]): number => cells.reduce((whole, { sign, value = 0 }) => whole + sign * value, 0);
    const side = (cells: readonly RelationCell[]): WorkbookCell => {
      const formula = sideFormula(cells, form, layout, formSheet);
      const value = shownAmount(form, line, sum(cells));
      return { value, kind: 'computed', format: '#,##0.00', ...(formula !== undefined && { formula: `ROUND(${formula},6)` }) };
    };
    const [c, d] = [`C${row}`, `D${row}`];
    const test = relation.operator === '=' ? `ABS(E${row})<0.000001` : `E${row}<0.000001`;
    return [
      { value: relationLabel(relation, form.definition, locale), kind: 'label' },
      { value: columnLabel(column, form.year, locale, month), kind: 'text' },
      side(left), side(right),
      { value: shownAmount(form, line, difference), formula: `ROUND(${c}-${d},6)`, kind: 'computed', format: '#,##0.00' },
      { value: state === 'holds' ? 1 : 0, formula: `IF(${test},1,0)`, kind: 'check', format: `[=1]"${words.states.holds}";[=0]"${words.states.fails}";General` },
    ];
  });
  return {
    name: words.relations,
    rows: [heads.map((value): WorkbookCell => ({ value, kind: 'heading' })), ...rows],
    widths: [70, 18, 18, 18, 14, 10],
    frozen: { rows: 1, columns: 0 },
    landscape: true,
  };
}

/** A side as a formula over the form's own cells; undefined where it takes figures of other forms. */
function sideFormula(cells: readonly RelationCell[], form: FormOfRun, layout: FormLayout, sheet: string): string | undefined {
  if (cells.some(({ form: other }) => other !== form.definition)) return undefined;
  return cells
    .map(({ line, column, sign }, at) => {
      const cell = layout.cell(line, column)!;
      return `${at === 0 ? (sign < 0 ? '-' : '') : sign < 0 ? '-' : '+'}'${sheet.replaceAll("'", "''")}'!${cellAddress(cell.row, cell.column)}`;
    })
    .join('');
}
