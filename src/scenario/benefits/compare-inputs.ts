import type { Executor } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import { bandClaims } from './band-claims.ts';
import { openBanded, type EstimateSession, type PlanEstimate } from './banded-plan.ts';
import { paymentsOf } from './bounded-amount.ts';
import type { BandedAmount } from './care-years.ts';
import { fitClaims, type FitSettings } from './fit-care.ts';
import { openFitted } from './fitted-plan.ts';

/** One plan on the three kinds of input, over the same persons. */
export interface InputComparison {
  readonly claims: PlanEstimate;
  readonly banded: PlanEstimate;
  readonly fitted: PlanEstimate;
}

export interface InputComparer {
  run(settings: { readonly period: Period; readonly overrides?: readonly Override[] }): InputComparison;
  close(): void;
}

/**
 * Bands the claims of a session and fits distributions to them, and keeps all three open for changes of the plan. Closing
 * leaves the session of claims open.
 *
 * @param bounds inner bounds of the bands, yuan
 */
export function compareInputs(session: RowSession, bounds: readonly number[], settings: FitSettings & { readonly banded?: BandedAmount } = {}, executor?: Executor): InputComparer {
  const banded = openBanded(session.model, bandClaims(session, bounds, settings.banded), executor);
  const fitted = openFitted(session.model, fitClaims(session, settings.banded, settings), executor);
  const claims = estimateOfClaims(session);
  return {
    run: (change) => ({ claims: claims.run(change), banded: banded.run(change), fitted: fitted.run(change) }),
    close() {
      banded.close();
      fitted.close();
    },
  };
}

/** Claims in the shape of an estimate: bounds and amount are one. Its parts are the whole. */
export function estimateOfClaims(session: RowSession): EstimateSession {
  const payments = paymentsOf(session.model);
  const names = payments.map(({ payment }) => payment);
  const expense = session.model.settlement!.expense;
  return {
    members: session.groups,
    run({ period, overrides = [] }): PlanEstimate {
      const run = session.run({ period, overrides, columns: [], sums: [expense, ...names] });
      const exact = (payment: string) => ({ amount: run.sum(payment), low: run.sum(payment), high: run.sum(payment) });
      return { persons: session.groups, expense: run.sum(expense), payments: payments.map((each) => ({ ...each, ...exact(each.payment) })), parts: (payment) => [exact(payment)], issues: run.issues };
    },
    close: () => session.close(),
  };
}
