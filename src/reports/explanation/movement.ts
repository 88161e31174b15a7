import { percentText } from '../../i18n/numbers.ts';
import type { CellOfRun, ReportNumber } from '../document/report-document.ts';
import { isFraction, type ExplainedRuns } from './explained-runs.ts';

/** How a figure stands to another, as far as it can be seen in print. */
export interface Movement {
  /** `nearly`: there is a difference, but rounding leaves nothing of it. `unknown`: one of the two is not there. */
  readonly way: 'rise' | 'fall' | 'same' | 'nearly' | 'unknown';
  /** The difference without its sign; only of a rise or a fall. */
  readonly size?: ReportNumber;
  /** The same as a share of what was before; only where that is an amount or a count above zero. */
  readonly rate?: ReportNumber;
}

/** One figure against another one of the same unit. */
export function movement(runs: ExplainedRuns, now: CellOfRun, before: CellOfRun): Movement {
  const [value, old] = [runs.value(now), runs.value(before)];
  if (value === undefined || old === undefined) return { way: 'unknown' };
  const unitText = runs.unitOf(now);
  const difference = value - old;
  // What binary fractions leave over is no change.
  if (Math.abs(difference) <= 1e-12 * Math.max(Math.abs(value), Math.abs(old))) return { way: 'same' };
  if (runs.isNothing(difference, unitText)) return { way: 'nearly' };
  const inputs = [now, before];
  const of = (made: string, unit: string) => ({ run: now.run, made, inputs, unitText: unit });
  const size: ReportNumber = { kind: 'figure', text: runs.size(difference, unitText), value: Math.abs(difference), of: of('size', unitText) };
  const share = Math.abs(difference) / old;
  const tells = old > 0 && !isFraction(unitText) && unitText !== 'ratio' && !runs.isNothing(old, unitText) && Number.isFinite(share);
  const rate = tells ? percentText(share, 1) : '';
  return {
    way: difference > 0 ? 'rise' : 'fall', size,
    ...(/[1-9]/.test(rate) && { rate: { kind: 'figure', text: rate, value: share, of: of('rate', '1') } as const }),
  };
}

/** A part of a whole; undefined where the whole is not above zero. */
export function shareOf(runs: ExplainedRuns, part: CellOfRun, whole: CellOfRun): ReportNumber | undefined {
  const [value, all] = [runs.value(part), runs.value(whole)];
  if (value === undefined || all === undefined || !(all > 0)) return undefined;
  return { kind: 'figure', text: percentText(value / all, 1), value: value / all, of: { run: part.run, made: 'share', inputs: [part, whole], unitText: '1' } };
}
