import type { ProjectionEntry } from '../../../scenario/projections.ts';
import type { CommandLine } from '../../command-line.ts';
import { hasErrors } from '../../open/has-errors.ts';
import { openProjection } from '../../open/projection.ts';
import { openSession, type Session } from '../../open/session.ts';
import type { Outcome } from '../../outcome.ts';
import { refusal } from '../../refusal.ts';
import { readDraws } from '../../simulate/draw-options.ts';
import type { Level, Request } from '../../simulate/request.ts';
import { simulated, type Simulated } from '../../simulate/simulated.ts';
import { uncertaintyOf } from '../../simulate/uncertainty-of.ts';
import type { World } from '../../world.ts';

/** A projection that has been drawn, with what may go wrong with its fund. */
export interface DrawnProjection {
  readonly session: Session;
  readonly entry: ProjectionEntry | undefined;
  readonly found: Simulated;
  readonly chances: readonly { readonly name: 'deficit' | 'norm' | 'exhausted'; readonly level: Level }[];
}

/** Figures of a fund in the order they are told. */
export const courses = ['closing_balance', 'current_balance', 'months_payable', 'income', 'expenditure'] as const;

/** Draws the projection that a line names. */
export async function drawnProjection(given: CommandLine, world: World): Promise<DrawnProjection | { readonly refused: Outcome }> {
  const draws = readDraws(given);
  const opened = openProjection(given, world);
  if (!('opening' in opened)) return { refused: refusal(opened.issues, given.locale) };
  const { opening, projection, line } = opened;
  const { session, issues } = await openSession(opening, line, world);
  if (!session) return { refused: refusal(issues, line.locale) };
  const { model, evaluator, run, last } = session;
  const assumed = uncertaintyOf([session.changes], projection, model);
  if ('issues' in assumed) return { refused: refusal(assumed.issues, line.locale) };
  const observed = evaluator.observations.last;
  if (observed !== undefined && last <= observed) return { refused: refusal([{ code: 'simulate/horizon', severity: 'error', place: { path: last }, values: { to: last, last: observed } }], line.locale) };
  const has = (name: string): boolean => model.quantities.has(name);
  const norm = has('norm_low') ? run.value('norm_low', last) : undefined;
  const level = (name: DrawnProjection['chances'][number]['name'], quantity: string, at: number): DrawnProjection['chances'] => (has(quantity) ? [{ name, level: { quantity, element: '', level: at } }] : []);
  const chances = [...level('deficit', 'current_balance', 0), ...(norm === undefined ? [] : level('norm', 'months_payable', norm)), ...level('exhausted', 'closing_balance', 0)];
  const request: Request = {
    figures: courses.filter(has).map((quantity) => ({ quantity, element: '' })), levels: chances.map((chance) => chance.level),
    tornado: has('closing_balance') ? { target: { quantity: 'closing_balance', period: last }, levers: [] } : undefined, indices: undefined, grid: undefined, closing: false,
  };
  const overrides = [...(opening.opened?.project?.overrides ?? []), ...session.changes.set];
  const steps = simulated({ session, request, draws, given: assumed, overrides, scenarios: [], shownFrom: undefined });
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      world.progress(`${step.value.done}/${step.value.of}`);
      continue;
    }
    if (hasErrors(step.value.issues)) return { refused: refusal(step.value.issues, line.locale) };
    return { session, entry: projection, found: step.value, chances };
  }
}
