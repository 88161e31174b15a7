import { readModel } from '../../../src/language/read/read-model.ts';
import type { Model } from '../../../src/language/model.ts';
import { evaluator, type EvaluatedRun } from '../../../src/language/run/evaluate.ts';
import { contractTexts } from '../../../src/app/settlement/contract-files.ts';
import { exampleFigures } from '../../../src/app/settlement/example-statement.ts';
import { statementTable } from '../../../src/app/settlement/statement.ts';

export function contractModel(id: string): Model {
  return readModel(contractTexts[id]!, `models/${id}.yaml`, (other) => contractTexts[other]).model!;
}

/** The example statement under a contract, with terms that hold throughout. */
export function exampleRun(id: string, terms: Readonly<Record<string, number>> = {}): EvaluatedRun {
  const overrides = Object.entries(terms).map(([path, value]) => ({ path, from: '1999-01', value }));
  return evaluator(contractModel(id), { statement: statementTable(exampleFigures, 'example') }).run({ from: '2022', to: '2024', overrides });
}
