import type { Period } from '../../language/model.ts';
import { budgetForm, readiness, type BudgetSheet, type Readiness } from '../../scenario/budget.ts';
import type { Session } from '../open/session.ts';

/** A budget with everything the three forms of output show. */
export interface BudgetDraft {
  readonly session: Session;
  readonly year: Period;
  /** The years shown, up to the budget's. */
  readonly periods: readonly Period[];
  /** Years whose total income a table gives, also those before the first shown. */
  readonly observed: readonly Period[];
  readonly changed: boolean;
  readonly sheets: readonly BudgetSheet[];
  readonly readiness: Readiness;
}

export function draftOf(session: Session, year: Period): BudgetDraft {
  const { baseline, run } = session;
  const periods = session.periods.filter((period) => period <= year);
  return {
    session,
    year,
    periods,
    observed: baseline.periods.filter((period) => baseline.mark('income', period) === 'observed'),
    changed: run !== baseline,
    sheets: budgetForm(baseline, run, periods),
    readiness: readiness(run, year),
  };
}
