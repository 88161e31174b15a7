import { nameOf, relationLabel } from '../../../reports/forms/form-labels.ts';
import type { FormOfRun } from '../../../reports/forms/fill-form.ts';
import type { FormLine } from '../../../tables/forms/form-definition.ts';
import { bothLanguages } from '../../state/both-languages.ts';
import { cell, type MadeInput, type Subject } from '../../state/subject.ts';

/** What a figure of a form opens: the cell of the run, the cell of a table, or how it was made of others. */
export function figureSubject(form: FormOfRun, line: FormLine, columnId: string): Subject | undefined {
  const value = form.value(line.id, columnId);
  const column = form.columns.find(({ id }) => id === columnId);
  if (value === undefined || !column) return undefined;
  const figure = form.figure(line.id, columnId);
  const label = nameOf(line, form.definition);
  if (figure?.reference && figure.run) return cell(figure.run, figure.reference.quantity, figure.reference.period, figure.reference.element);
  if (figure) return { kind: 'figure', label, value: figure.value, unitText: line.unit, mark: figure.mark, ...(figure.place && { place: figure.place }) };
  if (column.made) {
    const [a, b] = column.made.of.map((id) => ({ label: form.columns.find((one) => one.id === id)!.label, subject: figureSubject(form, line, id) }));
    const isRatio = column.made.how !== 'difference';
    return {
      kind: 'made', label: column.label, value, unitText: isRatio ? '1' : line.unit, money: form.money, signed: !isRatio || column.made.how === 'growth',
      rule: bothLanguages((words) => (column.made!.how === 'growth' ? words.workbench.growthRule : column.made!.how === 'difference' ? words.workbench.differenceRule : words.workbench.executedShare)),
      inputs: [a!, b!].flatMap(({ label: name, subject }): MadeInput[] => (subject ? [{ label: withoutYear(name), subject }] : [])),
    };
  }
  const relation = form.definition.relations.find(({ operator, left }) => operator === '=' && left.length === 1 && left[0]!.line === line.id);
  if (!relation) return undefined;
  return {
    kind: 'made', label, value, unitText: line.unit, money: form.money, signed: false,
    rule: { zh: relationLabel(relation, form.definition, 'zh'), en: relationLabel(relation, form.definition, 'en') },
    inputs: relation.right.flatMap(({ line: id }): MadeInput[] => {
      const part = form.definition.lines.find((one) => one.id === id)!;
      const subject = figureSubject(form, part, columnId);
      return subject ? [{ label: nameOf(part, form.definition), subject }] : [];
    }),
  };
}

const withoutYear = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh: zh.replace('{year}年', '').replace('1—{month}月', ''), en: en.replace(/ ?\{year\}/, '').replace('month {month}', 'now') });
