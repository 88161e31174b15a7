import { KernelBuilder, type Ref } from '../../language/compile/kernel-builder.ts';
import type { Kernel } from '../../language/kernel.ts';

/** Most periods a simulation counts draws for; the draws of one risk do not depend on how many others come after it. */
const PERIODS = 4096;
/** Draws made at once. */
const GROUP = 4;

/** Draw number of a risk in a period. */
export function drawOf(risk: number, period: number): number {
  return firstDraw(Math.floor(risk / GROUP), period) + (risk % GROUP);
}

/** Draw number of the first risk of a group in a period. */
export function firstDraw(group: number, period: number): number {
  return (group * PERIODS + period) * GROUP;
}

export interface ScoreKernel {
  readonly kernel: Kernel;
  /** What each uniform holds: the first draw of a group of risks in the period, or the seed. */
  readonly uniforms: readonly ({ readonly group: number } | 'seed')[];
  /** What each column holds: the numbers of the paths, a risk's independent normals, or its scores of the period before. */
  readonly varyings: readonly ('path' | { readonly normal: number } | { readonly before: number })[];
}

/**
 * The scores of all risks in one period: independent normals (drawn here, or given as columns), joined by the factor of
 * their correlation, and carried on from the period before. Outputs are one score for each risk.
 *
 * @param factor rows L of L·Lᵀ = correlation
 * @param persistence autocorrelation of each risk's scores; null in the first period
 */
export function scoreKernel(factor: readonly (readonly number[])[], persistence: readonly number[] | null, drawn: boolean): ScoreKernel {
  const builder = new KernelBuilder();
  const normals = factor.map((_, risk) =>
    drawn
      ? builder.operation('normalQuantile', builder.random(builder.varying('path'), `count ${Math.floor(risk / GROUP)}`, 'seed', risk % GROUP))
      : builder.varying(`normal ${risk}`),
  );
  const times = (weight: number, of: Ref): Ref => (weight === 1 ? of : builder.operation('multiply', builder.constant(weight), of));
  const scores = factor.map((row, risk) => {
    const terms = row.flatMap((weight, column) => (weight === 0 ? [] : [times(weight, normals[column]!)]));
    const joined = terms.reduce((sum, term) => builder.operation('add', sum, term));
    const carried = persistence?.[risk] ?? 0;
    if (carried === 0) return joined;
    const before = times(carried, builder.varying(`before ${risk}`));
    return carried === 1 ? before : builder.operation('add', before, times(Math.sqrt((1 - carried) * (1 + carried)), joined));
  });
  const { kernel, uniformIds, varyingIds } = builder.finish(scores);
  const numbered = (id: string) => Number(id.split(' ')[1]);
  return {
    kernel,
    uniforms: uniformIds.map((id) => (id === 'seed' ? 'seed' : { group: numbered(id) })),
    varyings: varyingIds.map((id) => (id === 'path' ? 'path' : id.startsWith('before') ? { before: numbered(id) } : { normal: numbered(id) })),
  };
}

/**
 * The leaf of each risk in one period, from what was drawn: at + scale × drawn, within its bounds where it has any. Uniforms
 * are `at` and `scale` of each risk by turns, then least and greatest of the bounded ones; columns are what was drawn.
 */
export function leafKernel(bounded: readonly boolean[]): Kernel {
  const builder = new KernelBuilder();
  const lines = bounded.map((_, risk) => ({ at: builder.uniform(`at ${risk}`), scale: builder.uniform(`scale ${risk}`) }));
  const limits = bounded.map((has, risk) => (has ? { least: builder.uniform(`least ${risk}`), greatest: builder.uniform(`greatest ${risk}`) } : undefined));
  const leaves = lines.map(({ at, scale }, risk) => {
    const value = builder.operation('add', at, builder.operation('multiply', scale, builder.varying(`drawn ${risk}`)));
    const limit = limits[risk];
    return limit ? builder.operation('min', builder.operation('max', value, limit.least), limit.greatest) : value;
  });
  return builder.finish(leaves).kernel;
}
