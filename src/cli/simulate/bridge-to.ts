import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { bridgingProjections, stepsBetween, type ProjectionBridge } from '../../scenario/questions/projection-bridge.ts';
import { renewalOf } from '../../scenario/questions/renewal.ts';
import type { RunsDone } from '../../scenario/questions/sensitivity-indices.ts';
import type { Target } from '../../scenario/questions/target.ts';
import { contractById } from '../../tables/contracts/all.ts';
import type { Session } from '../open/session.ts';

/**
 * From the baseline to what the line sets, change by change; with `since` from the baseline on the figures known then, the
 * newer figures being steps as well. @param overrides in force before those of the line come on top
 */
export function bridgeTo(session: Session, { target, since }: { readonly target: Target; readonly since: Period | undefined }, overrides: readonly Override[]): Generator<RunsDone, ProjectionBridge, void> {
  const { model, tables, evaluator: made, baseline } = session;
  const given = session.opened.project?.overrides ?? [];
  const now = { model, tables, overrides: given, made };
  const { before, steps } = since === undefined ? { before: now, steps: [] } : renewalOf(now, since, titles(tables));
  return bridgingProjections({ before, steps: [...steps, ...stepsBetween(given, overrides, model)], after: { ...now, overrides }, targets: [target], from: baseline.periods[0]! });
}

function titles(tables: Session['tables']): Readonly<Record<string, Label>> {
  return Object.fromEntries(Object.keys(tables).flatMap((name) => {
    const contract = contractById(name);
    return contract ? [[name, contract.label]] : [];
  }));
}
