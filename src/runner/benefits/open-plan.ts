import type { Model, SourceTable } from '../../language/model.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import type { Division } from '../../scenario/benefits/divisions.ts';

/** A plan and the claims it is run on. */
export interface OpenPlan {
  readonly model: Model;
  readonly table: SourceTable;
  readonly session: RowSession;
  readonly divisions: readonly Division[];
  readonly incomes: Float64Array | undefined;
}
