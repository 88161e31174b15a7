import type { Issue } from '../../i18n/issue.ts';
import type { Model, SourceTable } from '../../language/model.ts';

/** Columns that the table holds as something else than the model reads, such as amounts for a category. */
export function columnKindIssues({ quantities }: Model, table: SourceTable, file: string): readonly Issue[] {
  return [...quantities.values()].flatMap(({ kind, name, type, label, binding }): readonly Issue[] => {
    const column = binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
    const typed = kind === 'input' ? table.typed?.(column) : undefined;
    if (!typed || typed.kind === type) return [];
    const values = { column, name, labelZh: label.zh, labelEn: label.en };
    return [
      { code: type === 'category' ? 'cli/column-no-category' : 'cli/column-no-number', severity: 'error', place: { file, column }, values },
    ];
  });
}
