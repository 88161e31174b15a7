import type { Issue } from '../../i18n/issue.ts';
import { messages } from '../../i18n/locale.ts';
import type { RowRun } from '../../language/run/run-rows.ts';
import type { ReadChanges } from '../open/changes.ts';
import type { DataSource } from '../open/data-part.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import type { OpenedModel } from '../open/model.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { RowColumn } from './row-columns.ts';

/** A run over rows as `hengsuan.rows/1`: one array of values for each column, rows in the order of the run. */
export function rowsJson(
  opened: OpenedModel,
  source: DataSource,
  changes: ReadChanges,
  run: RowRun,
  columns: readonly RowColumn[],
  issues: readonly Issue[],
  world: World,
): Json {
  return {
    format: 'hengsuan.rows/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    data: dataJson([source]),
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    period: run.period,
    rows: run.rows.length,
    left_out: run.leftOut,
    columns: columns.map(({ name, quantity, element, label, kind, unit, values }) => ({
      name,
      quantity: quantity ?? null,
      element: element ?? null,
      label: { ...label },
      kind,
      unit: unit ?? null,
      values,
    })),
    issues: issuesJson(issues),
  };
}
