import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { NamedTable } from '../ui/save-table.ts';
import { columnTitle } from './column-title.ts';
import { formColumns } from './form-lines.ts';

/** The budget form as it leaves the screen: every year, plain numbers, and how each came about. */
export function formTable(project: Project, workbench: Workbench): NamedTable {
  const { words, locale } = workbench;
  const columns = formColumns(project, project.years.observed);
  const marked = columns.flatMap((column) => [columnTitle(column, project, workbench), `${columnTitle(column, project, workbench)} ${words.columns.mark}`]);
  return {
    name: words.budget.title(project.years.budget),
    columns: [words.budget.line, words.budget.item, words.models.unit, ...marked, words.compare.change],
    rows: project.form.flatMap((sheet) =>
      sheet.lines.map((line) => {
        const values = columns.flatMap(({ run, period }) => {
          const result = project.run(run);
          return [result.value(line.quantity, period) ?? null, words.marks[result.mark(line.quantity, period)]];
        });
        const [old, now] = [project.baseline, project.scenarioRun].map((run) => run.value(line.quantity, project.years.budget));
        return [line.line, line.label[locale], line.unitText, ...values, old === undefined || now === undefined ? null : now - old];
      }),
    ),
  };
}
