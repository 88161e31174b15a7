import { choleskyFactor, principalFactor } from '../../actuarial/correlation/factor.ts';
import { PrincipalColumns } from '../../actuarial/random/principal-columns.ts';
import type { ResponseRotation } from '../../actuarial/random/response-rotation.ts';
import { SobolDraws } from '../../actuarial/random/sobol.ts';
import type { DrawRoom, DrawSource, DrawnLeaf, OpenedDraws } from '../../language/draw-source.ts';
import type { PreparedKernel } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import { firstDraw, leafKernel, scoreKernel, type ScoreKernel } from './draw-kernels.ts';
import type { Risk, RiskLeaf, Uncertainty } from './read-uncertainty.ts';

/** `random`: independent paths. `sobol`: scrambled Sobol points, evenly spread; take a power of two of paths. */
export type DrawMethod = 'random' | 'sobol';

export interface DrawSettings {
  readonly seed: number;
  readonly method: DrawMethod;
  /** Number of the first path, for a worker that runs a part of them; even, 0 if absent. */
  readonly firstPath?: number;
  /** Turns Sobol points towards what moves the results most; without it towards sums over the years. */
  readonly rotation?: ResponseRotation;
  /**
   * Instead of draws: shocks of this size, one at a time. Path 0 has none; path 1 + year × risks + risk has that one. For
   * finding what moves the results.
   */
  readonly probe?: number;
}

/** What a risk is spread around in a period; undefined where it is not drawn. */
export type BaseValue = (leaf: RiskLeaf, period: Period) => number | undefined;

/**
 * The draws of a scenario's uncertain assumptions. A path's numbers are a function of seed, path, period and risk alone.
 * What is drawn stays from run to run; `spreadAround` says what it is read against in the next run.
 */
export class AssumedDraws implements DrawSource {
  readonly leaves: readonly DrawnLeaf[];
  readonly ownColumns: number;
  #base: BaseValue = () => undefined;

  /** @param drawn periods in which each risk is drawn, the same for every run of this source */
  constructor(
    readonly uncertainty: Uncertainty,
    readonly settings: DrawSettings,
    readonly periods: readonly Period[],
    isDrawn: (risk: Risk, leaf: RiskLeaf, period: Period) => boolean,
  ) {
    const { risks } = uncertainty;
    this.leaves = risks.flatMap((risk) => risk.leaves.map((leaf): DrawnLeaf => ({ path: leaf.path, isDrawn: (period) => isDrawn(risk, leaf, period) })));
    this.ownColumns = 1 + risks.length * periods.length;
  }

  spreadAround(base: BaseValue): void {
    this.#base = base;
  }

  open(room: DrawRoom): OpenedDraws {
    const { risks } = this.uncertainty;
    const scores = this.periods.map(() => risks.map(() => room.workspace.column(room.paths)));
    const load = this.settings.method === 'random' && this.settings.probe === undefined ? this.#randomScores(room, scores) : this.#scoresOfShocks(room, scores);
    const leaves = this.#leafSteps(room, scores);
    let uniforms: readonly Float64Array[] = [];
    return {
      load: (from, to) => {
        load(from, to);
        scores.forEach((columns) => columns.forEach((column, k) => drawnFromScores(risks[k]!, column, from, to)));
      },
      run: (from, to) => {
        // All blocks of a run are spread around the same values.
        if (from === 0) uniforms = leaves.map(({ uniformsOf }) => uniformsOf());
        leaves.forEach(({ run, varyings, outputs }, index) => run(uniforms[index]!, varyings, outputs, from, to));
      },
    };
  }

  /** One kernel for the first period and one for all others. */
  #steps(room: DrawRoom, scores: readonly (readonly Float64Array[])[], factor: readonly (readonly number[])[], path: Float64Array | undefined) {
    const persistence = this.uncertainty.risks.map(({ autocorrelation }) => autocorrelation);
    const kernels = [null, persistence].map((own) => {
      const made = scoreKernel(factor, own, path !== undefined);
      return { ...made, run: room.workspace.prepare(made.kernel) };
    }) as [ScoreKernel & { run: PreparedKernel }, ScoreKernel & { run: PreparedKernel }];
    return scores.map((outputs, t) => {
      const { run, uniforms, varyings } = t === 0 ? kernels[0] : kernels[1];
      return {
        run, outputs,
        uniforms: Float64Array.from(uniforms, (each) => (each === 'seed' ? this.settings.seed : firstDraw(each.group, t))),
        varyings: varyings.map((each) => (each === 'path' ? path! : 'before' in each ? scores[t - 1]![each.before]! : outputs[each.normal]!)),
      };
    });
  }

  #randomScores(room: DrawRoom, scores: readonly (readonly Float64Array[])[]): (from: number, to: number) => void {
    const path = room.workspace.column(room.paths);
    const first = this.settings.firstPath ?? 0;
    for (let p = 0; p < path.length; p++) path[p] = first + p;
    const steps = this.#steps(room, scores, choleskyFactor(this.uncertainty.matrix)!, path);
    return (from, to) => steps.forEach(({ run, uniforms, varyings, outputs }) => run(uniforms, varyings, outputs, from, to));
  }

  /** Independent shocks stand in the columns of the scores that become of them. */
  #scoresOfShocks(room: DrawRoom, scores: readonly (readonly Float64Array[])[]): (from: number, to: number) => void {
    const { matrix } = this.uncertainty;
    const { rotation, probe, method } = this.settings;
    // Shocks that were not turned yet are joined so that the first of a year carry most.
    const factor = method === 'random' || rotation !== undefined || probe !== undefined ? choleskyFactor(matrix)! : principalFactor(matrix)!;
    const shocks = this.#shocks(scores, factor);
    const steps = this.#steps(room, scores, factor, undefined);
    return (from, to) => {
      shocks(from, to);
      steps.forEach(({ run, uniforms, varyings, outputs }) => run(uniforms, varyings, outputs, from, to));
    };
  }

  #shocks(scores: readonly (readonly Float64Array[])[], factor: readonly (readonly number[])[]): (from: number, to: number) => void {
    const { seed, firstPath = 0, rotation, probe } = this.settings;
    const flat = scores.flat();
    if (probe !== undefined) {
      return (from, to) => flat.forEach((column, shock) => {
        for (let p = from; p < to; p++) column[p] = p === 1 + shock ? probe : 0;
      });
    }
    const points = new SobolDraws(seed);
    if (rotation) {
      return (from, to) => {
        flat.forEach((column, dimension) => points.fillNormals(column, dimension, firstPath + from, from, to));
        rotation.turnColumns(flat, from, to);
      };
    }
    const variances = factor.map((_, k) => factor.reduce((sum, row) => sum + row[k]! ** 2, 0));
    const principal = new PrincipalColumns(points, this.periods.length, variances);
    return (from, to) => principal.fill(scores, firstPath + from, from, to);
  }

  #leafSteps(room: DrawRoom, scores: readonly (readonly Float64Array[])[]) {
    const { risks } = this.uncertainty;
    return this.periods.flatMap((period, t) => {
      if (!room.periods.includes(period)) return [];
      const drawn = risks.flatMap((risk, k) => risk.leaves.flatMap((leaf) => {
        const isDrawn = this.leaves.find(({ path }) => path === leaf.path)!.isDrawn(period);
        return isDrawn ? [{ risk, leaf, k, bounded: risk.least !== -Infinity || risk.greatest !== Infinity }] : [];
      }));
      if (drawn.length === 0) return [];
      const bounds = drawn.flatMap(({ risk, bounded }) => (bounded ? [risk.least, risk.greatest] : []));
      return [{
        run: room.workspace.prepare(leafKernel(drawn.map(({ bounded }) => bounded))),
        varyings: drawn.map(({ k }) => scores[t]![k]!),
        outputs: drawn.map(({ leaf }) => room.column(leaf.path, period)),
        uniformsOf: () => Float64Array.of(...drawn.flatMap(({ risk, leaf }) => lineOf(risk, this.#base(leaf, period))), ...bounds),
      }];
    });
  }
}

/** Families whose draws are at + scale × score, and those whose draws are read from the score itself. */
function isLine({ distribution }: Risk): boolean {
  return distribution.family === 'normal';
}

function drawnFromScores(risk: Risk, column: Float64Array, from: number, to: number): void {
  if (isLine(risk)) return;
  const { distribution } = risk;
  for (let p = from; p < to; p++) column[p] = distribution.atScore(column[p]!);
}

/** What a leaf is, as at + scale × what was drawn. */
export function lineOf(risk: Risk, base: number | undefined): readonly [at: number, scale: number] {
  const { mean, standardDeviation } = risk.distribution;
  const [at, scale] = isLine(risk) ? [mean, standardDeviation] : [0, 1];
  if (risk.as === 'value') return [at, scale];
  if (base === undefined) throw new RangeError(`AssumedDraws: a value to spread ${risk.entry.path} around; got none`);
  return risk.as === 'difference' ? [base + at, scale] : [base * at, base * scale];
}

