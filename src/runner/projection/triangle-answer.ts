import { hindcasts } from '../../actuarial/reserving/hindcast.ts';
import { chainLadder } from '../../actuarial/reserving/chain-ladder.ts';
import { isFaulty, type Faulty } from '../../actuarial/reserving/finding.ts';
import { mack } from '../../actuarial/reserving/mack.ts';
import { odpBootstrapSteps, type OdpBootstrap } from '../../actuarial/reserving/odp-bootstrap.ts';
import { triangleFrom } from '../../actuarial/reserving/read-triangle.ts';
import { residuals } from '../../actuarial/reserving/residuals.ts';
import type { Triangle } from '../../actuarial/reserving/triangle.ts';
import { usualPrior } from '../../actuarial/reserving/usual-prior.ts';
import type { Progress, Signal } from '../answering.ts';
import { inSteps } from './in-steps.ts';
import { triangleMethods } from './triangle-methods.ts';
import type { TriangleAnswer, TriangleAsk, WorkedTriangle } from './triangle-questions.ts';

type Answer = (ask: TriangleAsk, progress: Progress, signal: Signal) => Promise<TriangleAnswer | undefined>;
type Drawn = OdpBootstrap | Faulty;

/** Works triangles out and keeps the last simulation, so that another prior is answered at once. */
export function triangleAnswers(): Answer {
  let kept: { readonly key: string; readonly drawn: Drawn } | undefined;
  return (ask, progress, signal) => {
    const { rows, form, seed, simulations } = ask;
    const key = JSON.stringify([rows, form, seed, simulations]);
    return triangleAnswer(ask, progress, signal, kept?.key === key ? kept.drawn : undefined, (drawn) => (kept = { key, drawn }));
  };
}

/**
 * Works a triangle out by every method; undefined where the simulation is broken off. Faults of the rows are findings.
 *
 * @param known simulation of the same rows and seed, where there is one; a new one is handed to `keep`
 */
export async function triangleAnswer({ rows, form, prior: given, seed, simulations }: TriangleAsk, progress: Progress, signal: Signal, known?: Drawn, keep?: (drawn: Drawn) => void): Promise<TriangleAnswer | undefined> {
  const read = triangleFrom(rows, form);
  if (isFaulty(read)) return { worked: null, findings: [read.fault] };
  const { triangle, warnings } = read;
  const drawn = known ?? await inSteps(odpBootstrapSteps(triangle, { seed, simulations }), progress, signal);
  if (drawn === undefined) return undefined;
  keep?.(drawn);
  const prior = given === undefined ? usualPrior(triangle) : { value: given, origins: 0 };
  const { completed, development, toUltimate, ultimate, latest } = chainLadder(triangle);
  return {
    findings: warnings,
    worked: {
      triangle, completed, toUltimate, ultimate, latest,
      prior: isFaulty(prior) ? null : prior,
      factors: development.factors, points: development.points,
      methods: triangleMethods(triangle, prior, drawn),
      ...diagnosed(triangle),
      simulationError: isFaulty(drawn) ? null : drawn.simulationError,
    },
  };
}

/** Residuals by calendar period, and what the same method would have said earlier. Residuals need errors, so that there may be none. */
function diagnosed(triangle: Triangle): Pick<WorkedTriangle, 'residuals' | 'byCalendar' | 'looked'> {
  const fitted = mack(triangle);
  const found = isFaulty(fitted) ? undefined : residuals(triangle, fitted);
  const name = (calendar: number): string => periodName(triangle, calendar);
  return {
    residuals: found?.all.map(({ calendar, value }) => ({ period: name(calendar), value })) ?? [],
    byCalendar: found?.byCalendar.map(({ at, mean, count, score }) => ({ period: name(at), mean, count, score })) ?? [],
    looked: hindcasts(triangle).map(({ knownTo, expected, came }) => ({ knownTo: name(knownTo), expected, came })).reverse(),
  };
}

/** The calendar period has the name of the origin that began in it. */
function periodName({ labels }: Triangle, calendar: number): string {
  return labels[calendar] ?? `${labels.at(-1)!}+${calendar - labels.length + 1}`;
}
