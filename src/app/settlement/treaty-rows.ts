import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { bothCorridor } from './context.ts';
import { sourceText } from './explain-number.ts';
import type { SettlementBlock } from '../../reports/papers/settlement-rows.ts';

/** What terms without a corridor make of each year, in the order of their file; results stand out. */
export function treatyBlocks(run: EvaluatedRun): readonly SettlementBlock[] {
  const variables = [...run.model.quantities.values()].filter(({ kind, type, dimensions }) => kind === 'variable' && type === 'number' && dimensions.length === 0);
  const rows = variables.map(({ name, label, unitText, output, source }) => ({
    key: name, label, unitText, quantity: name, level: output ? (0 as const) : (1 as const), strong: output,
    values: run.periods.map((period) => run.value(name, period) ?? null), clause: sourceText(source),
  }));
  return rows.length === 0 ? [] : [{ title: bothCorridor((w) => w.treatyTitle), rows }];
}
