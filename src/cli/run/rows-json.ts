import type { Issue } from '../../i18n/issue.ts';
import { messages } from '../../i18n/locale.ts';
import type { RowRun } from '../../language/run/run-rows.ts';
import type { ClaimsReading } from '../../tables/claims/index.ts';
import type { ReadChanges } from '../open/changes.ts';
import { claimsJson } from '../open/claims-json.ts';
import type { DataSource } from '../open/data-part.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import type { OpenedModel } from '../open/model.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { RowColumn } from './row-columns.ts';
import { elementsOf, summedQuantities } from './summed-quantities.ts';

/** A run over rows, and what it was made of. */
export interface RowsDocument {
  readonly opened: OpenedModel;
  readonly source: DataSource;
  readonly changes: ReadChanges;
  readonly run: RowRun;
  readonly columns: readonly RowColumn[];
  readonly claims: ClaimsReading | undefined;
  readonly persons: number | undefined;
  readonly issues: readonly Issue[];
}

/** A run over rows as `hengsuan.rows/1`: one array of values for each column, rows in the order of the run. */
export function rowsJson({ opened, source, changes, run, columns, claims, persons, issues }: RowsDocument, world: World): Json {
  const { model } = opened;
  return {
    format: 'hengsuan.rows/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    data: dataJson([source]),
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    period: run.period,
    rows: run.rows.length,
    persons: persons ?? null,
    left_out: run.leftOut,
    claims: claims ? claimsJson(claims) : null,
    sums: summedQuantities(model).flatMap((quantity) =>
      elementsOf(model, quantity).map((element) => ({
        quantity: quantity.name,
        element: element === '' ? null : element,
        unit: quantity.unitText,
        value: run.sum(quantity.name, element),
      })),
    ),
    columns: columns.map(({ name, quantity, element, label, kind, unit, cell }) => ({
      name,
      quantity: quantity ?? null,
      element: element ?? null,
      label: { ...label },
      kind,
      unit: unit ?? null,
      values: Array.from({ length: run.rows.length }, (_, position) => cell(position)),
    })),
    issues: issuesJson(issues),
  };
}
