import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import type { SourceTable } from '../../../src/language/model.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { openRows, type RowSession } from '../../../src/language/run/row-session.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { assumptionsOf } from '../../../src/scenario/population/assumptions.ts';
import { generateClaims } from '../../../src/scenario/population/generate-claims.ts';

const modelOf = (id: string) => readModel(readFileSync(path.join(root, 'models', `${id}.yaml`), 'utf8'), `${id}.yaml`).model!;

export const layered = modelOf('benefits/resident-layered');

/** Synthetic claims of residents, the same for the same number of persons. */
export function residentClaims(persons: number): SourceTable {
  const run = evaluator(modelOf('population/synthetic-claims'), {}).run({ from: '2025', to: '2025' });
  return generateClaims(assumptionsOf(run, '2025'), { persons, scheme: 'resident', seed: 7 });
}

export function openLayered(claims: SourceTable): RowSession {
  return openRows(layered, { claims }, wasmExecutor());
}
