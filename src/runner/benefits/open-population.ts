import type { Issue } from '../../i18n/issue.ts';
import type { Label, SourceTable } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import { assumptionsOf } from '../../scenario/population/assumptions.ts';
import { calibration, type CalibrationRow } from '../../scenario/population/calibration.ts';
import { generateClaims } from '../../scenario/population/generate-claims.ts';
import { claimsTable, readClaimsColumns, sourceOfBlob, sourceOfBytes } from '../../tables/claims/index.ts';
import type { Population, PopulationSource, Progress, Signal } from './questions.ts';

/** Claims read or drawn, before any plan is run on them. */
export interface OpenedClaims {
  readonly table: SourceTable | undefined;
  readonly synthetic: boolean;
  readonly title: Label;
  readonly insured: number | undefined;
  readonly calibration: readonly CalibrationRow[];
  readonly reading: Population['reading'];
  readonly issues: readonly Issue[];
}

/** Draws a synthetic population, or reads a file of claims. */
export async function openPopulation(source: PopulationSource, progress: Progress, signal: Signal): Promise<OpenedClaims> {
  if (source.kind === 'file') return readFile(source, progress, signal);
  const { scheme, persons, seed, period } = source;
  const { model, issues } = readModel(source.assumptions, 'population/synthetic-claims.yaml');
  if (!model) throw new TypeError(`openPopulation: sound assumptions; got ${issues[0]?.code ?? 'none'}`);
  const assumptions = assumptionsOf(evaluator(model, {}).run({ from: period, to: period }), period);
  const claims = generateClaims(assumptions, { scheme, persons, seed });
  return { table: claims, synthetic: true, title: claims.title, insured: persons, calibration: calibration(claims, assumptions), reading: undefined, issues: [] };
}

async function readFile({ file, choices }: Extract<PopulationSource, { kind: 'file' }>, progress: Progress, signal: Signal): Promise<OpenedClaims> {
  const source = 'blob' in file ? sourceOfBlob(file.name, file.blob) : sourceOfBytes(file);
  const { claims, issues, met, leftOut, ignored } = await readClaimsColumns(source, { ...choices, progress, signal });
  return {
    table: claims && claimsTable(claims), synthetic: false, title: { zh: file.name, en: file.name },
    insured: undefined, calibration: [], reading: { met, leftOut, ignored }, issues,
  };
}
