import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Draw } from '../../../src/language/draw-source.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { evaluateRows } from '../../../src/language/run/run-rows.ts';
import type { Bracket } from '../../../src/language/model.ts';
import { contract, term } from '../../scenario/corridor/contracts.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { collectiveLoss, lognormalLoss, mixed, type LossDistribution } from '../treaties/loss-distribution.ts';
import { wholeTreaty } from '../treaties/paper-business.ts';
import { classesOf, expectedLoss, layerOf, numberNamed, yearsOf, type TreatyInputs } from '../treaties/treaty-case.ts';
import { treatyOf } from '../treaties/treaty-terms.ts';

interface TreatyCase {
  readonly case_id: string;
  readonly inputs: TreatyInputs;
  readonly expected_published: Readonly<Record<string, unknown>>;
  readonly tolerance?: Readonly<Record<string, number>>;
}

/** Columns of the paper: contagion and mixing, or `lognormal`. */
const printedColumns: Readonly<Record<string, readonly [contagion: number, mixing: number]>> = { c0b0: [0, 0], c05b05: [0.05, 0.05], c05b10: [0.05, 0.1], c10b10: [0.1, 0.1] };
/** Two units of the last printed digit. */
const printed = 0.0002;
/** Recomputed elsewhere by another discretisation. */
const recomputed = 2e-5;

/** The expected value of what the treaty asks for, each loss run through its model file as a path of one run. */
function expectedUnder(inputs: TreatyInputs, { losses, probabilities }: LossDistribution): number {
  const { model, terms, figures, asked } = treatyOf(inputs);
  const likely = Array.from(probabilities.keys()).filter((point) => probabilities[point]! > 1e-16);
  const drawn = (path: string, of: (point: number) => number): Draw => {
    const values = Float64Array.from(likely, of);
    return { path, values: () => values };
  };
  const draws = [drawn('losses', (point) => losses[point]!), ...Object.entries(figures).map(([name, value]) => drawn(name, () => value))];
  const run = evaluator(contract(model), {}).run({ from: '2000', to: '2000', overrides: terms, draws, paths: likely.length, keep: [asked] });
  const values = run.pathValues(asked, '2000')!;
  return likely.reduce((sum, point, path) => sum + probabilities[point]! * values[path]!, 0);
}

function distributionOf(inputs: TreatyInputs, column: string, cv?: number): LossDistribution | undefined {
  if (/lognormal/.test(column)) {
    const own = cv ?? numberNamed(inputs, /cv/);
    if (own === undefined) throw new RangeError('distributionOf: a coefficient of variation; got none');
    return lognormalLoss(expectedLoss(inputs), own);
  }
  const layer = layerOf(inputs);
  const classes = classesOf(inputs);
  const inPaper = printedColumns[column];
  const [contagion, mixing] = inPaper ?? contagionNamed(column);
  // A severity that the paper does not print cannot be tried.
  return layer && classes.length > 0 ? mixed(collectiveLoss(classes, layer, yearsOf(inputs), contagion, !inPaper), mixing) : undefined;
}

/** `c=.05,b=0`. */
function contagionNamed(column: string): readonly [number, number] {
  const [contagion, mixing] = ['c', 'b'].map((name) => Number(new RegExp(`${name}\\s*=\\s*([\\d.]+)`).exec(column)?.[1] ?? 0));
  return [contagion!, mixing!];
}

function treatyResults({ case_id: id, inputs, expected_published: expected, tolerance = {} }: TreatyCase): readonly CaseResult[] {
  return Object.entries(expected).flatMap(([column, value]): readonly CaseResult[] => {
    if (typeof value !== 'number' || !(column in printedColumns || column === 'lognormal')) return [];
    return attempted(`${id}.${column}`, () => {
      const distribution = distributionOf(inputs, column);
      return distribution ? [compared(`${id}.${column}`, value, expectedUnder(inputs, distribution), tolerance[`${column}_abs`] ?? printed)] : [];
    });
  });
}

/** `I c=0`, `II lognormal (cv .770)`, `I mean,cv,lam`: figures of the treaties that stand beside them. */
function recomputedResults(name: string, value: unknown, treaties: ReadonlyMap<string, TreatyInputs>): readonly CaseResult[] {
  const [treaty = '', ...rest] = name.split(/\s+/);
  const inputs = treaties.get(treaty);
  const asked = rest.join(' ');
  if (!inputs) return [compared(name, 'a treaty of the set', null)];
  if (Array.isArray(value)) {
    const [layer, classes] = [layerOf(inputs), classesOf(inputs)];
    const { mean, cv, claims } = collectiveLoss(classes, layer!, yearsOf(inputs), 0);
    const got: Readonly<Record<string, number>> = { mean, cv, lam: claims };
    return asked.split(',').map((figure, index) => compared(`${name} [${figure}]`, (value as readonly number[])[index]!, got[figure.trim()] ?? null, 1e-5 * Math.abs((value as readonly number[])[index]!)));
  }
  const cv = /cv\s*=?\s*([\d.]+)/.exec(asked)?.[1];
  const distribution = distributionOf(inputs, asked, cv === undefined ? undefined : Number(cv));
  return [compared(name, value as number, distribution ? expectedUnder(inputs, distribution) : null, recomputed)];
}

interface LayerCase {
  readonly case_id: string;
  readonly inputs: TreatyInputs;
  readonly expected: Readonly<Record<string, number | readonly number[]>>;
}

/** No limit over the year. */
const unlimited = 1e15;

/** Losses one by one through an excess-of-loss treaty with its reinstatements. */
function layerResults({ case_id: id, inputs, expected }: LayerCase): readonly CaseResult[] {
  const claims = inputs['claims'] as readonly number[];
  const costs = (inputs['reinstatement_cost'] ?? inputs['reinstatements'] ?? []) as readonly number[];
  const bands: readonly Bracket[] = [...costs.map((value, index) => ({ from: index, to: index + 1, value })), { from: costs.length, value: 0 }];
  const amount = (name: string, otherwise: number) => term(name, numberNamed(inputs, new RegExp(`^${name}$`)) ?? otherwise);
  const columns: Readonly<Record<string, readonly (string | number)[]>> = { settlement: claims.map((_, index) => `s${index}`), day: claims.map((_, index) => index + 1), member: claims.map(() => 'treaty'), expense: claims };
  const run = evaluateRows(
    contract('treaty-reinstatements'),
    { claims: { name: 'claims', rowCount: claims.length, column: (name) => columns[name], place: (row, column) => ({ row, column }), source: () => undefined, status: () => undefined } },
    {
      period: '2000',
      overrides: [amount('excess', 0), amount('franchise', 0), amount('limit', unlimited), amount('aggregate_limit', unlimited), amount('premium', 0), term('reinstatement_cost', bands)],
    },
  );
  const column = (name: string): readonly number[] => Array.from(claims.keys(), (row) => run.column(name)![run.rows.indexOf(row)]!);
  return Object.entries(expected).flatMap(([name, value]): readonly CaseResult[] => {
    const of = /reinstatement/.test(name) ? 'reinstatement_premium' : /recover|loss|layer/.test(name) ? 'recovery' : undefined;
    if (of === undefined) return [compared(`${id}.${name}`, 'a figure that is known', null)];
    if (Array.isArray(value)) return value.map((own: number, row) => compared(`${id}.${name}[${row}]`, own, column(of)[row] ?? null, 1e-9 * Math.max(1, own)));
    return [compared(`${id}.${name}`, value as number, column(of).reduce((sum, own) => sum + own, 0), 1e-9 * Math.max(1, value as number))];
  });
}

/** What cannot be read, or what the program throws on, is a case that fails. */
function attempted(id: string, results: () => readonly CaseResult[]): readonly CaseResult[] {
  try {
    return results();
  } catch (error) {
    return [compared(id, 'a result', (error as Error).message)];
  }
}

/** Treaties after Bear and Nemlick (1990), and excess of loss by claim. */
export const adapter: OracleAdapter = {
  set: 'reinsurance-treaties',
  run: (folder) => {
    const contents = caseFiles(folder, '.json').map((file) => ({ file: path.basename(file), content: JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>> }));
    const cases = contents.flatMap(({ content }) => ('expected_published' in content ? [content as unknown as TreatyCase] : []));
    const byName = new Map(cases.map((one) => [one.case_id.split('-').at(-1)!, one.inputs]));
    const treaties = new Map([...byName].map(([name, inputs]) => [name, wholeTreaty(inputs, byName)]));
    const results = contents.flatMap(({ file, content }) => {
      if ('expected_published' in content) return treatyResults({ ...(content as unknown as TreatyCase), inputs: wholeTreaty((content as unknown as TreatyCase).inputs, byName) });
      if (Array.isArray(content['cases'])) return (content['cases'] as readonly LayerCase[]).flatMap((one) => attempted(one.case_id, () => layerResults(one)));
      return Object.entries(content).flatMap(([name, value]) => attempted(`${file} ${name}`, () => recomputedResults(name, value, treaties)));
    });
    return Promise.resolve(results);
  },
};
