import type { Issue } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { settlementOutlook, type OutlookYear } from './before-year-end.ts';
import { breakEvenPremium, type BreakEven } from './break-even-premium.ts';
import { claimsDistribution, type GridSettings } from './claims-distribution.ts';
import { readOutlook, type ClaimsOutlook } from './claims-outlook.ts';
import type { ContractYear } from './contract-year.ts';
import { corridorValue, type CorridorValue } from './corridor-value.ts';
import { payoff, type Payoff, type PayoffRange } from './payoff.ts';

/** A contract, or a set of changes to one, to be laid beside others. */
export interface Design {
  readonly id: string;
  readonly label: Label;
  readonly year: ContractYear;
}

export interface DesignsSettings extends GridSettings {
  /** Claims over which payoffs are drawn; 0 to 1.6 times the mean, or to the greatest that matter, in 400 steps if absent. */
  readonly range?: PayoffRange;
  /** Whether premiums are solved for; takes a second for each design. */
  readonly breakEven?: boolean;
}

/** One design on the outlook that all share. Its numbers are absent where something is an error. */
export interface DesignRow {
  readonly id: string;
  readonly label: Label;
  readonly outlook?: OutlookYear;
  readonly value?: CorridorValue;
  readonly payoff?: Payoff;
  readonly breakEven?: BreakEven;
  readonly issues: readonly Issue[];
}

export interface DesignComparison {
  /** In the order asked for. */
  readonly rows: readonly DesignRow[];
  /** Claims, and how likely they are, for the picture behind the payoffs. */
  readonly claims?: OutlookYear['claims'];
  readonly issues: readonly Issue[];
}

/** Designs side by side on one and the same distribution of claims. */
export function compareDesigns(designs: readonly Design[], outlook: ClaimsOutlook, settings: DesignsSettings = {}): DesignComparison {
  const { law, issues } = readOutlook(outlook);
  if (!law) return { rows: [], issues };
  const distribution = settings.distribution ?? claimsDistribution(law, settings);
  const shared = { ...settings, distribution };
  const range = settings.range ?? { least: 0, greatest: Math.max(1.6 * law.mean, law.mean + 4 * Math.min(law.standardDeviation, law.mean), 1), points: 401 };
  const rows = designs.map(({ id, label, year }): DesignRow => {
    const { year: own, issues: found } = settlementOutlook(year, outlook, shared);
    if (!own) return { id, label, issues: found };
    const solved = settings.breakEven ? breakEvenPremium(year, outlook, shared) : undefined;
    const remarks = solved?.issues.filter((issue) => !found.some((known) => known.code === issue.code)) ?? [];
    return { id, label, outlook: own, value: corridorValue(year, outlook, shared), payoff: payoff(year.made, payoffSettings(year), range), ...(solved && { breakEven: solved }), issues: [...found, ...remarks] };
  });
  const claims = rows.find((row) => row.outlook)?.outlook?.claims;
  return { rows, ...(claims && { claims }), issues };
}

/** Payoffs start where the outlook's run does. */
function payoffSettings({ made, period, from = made.observations.first ?? period, overrides, executor }: ContractYear): Parameters<typeof payoff>[1] {
  return { period, from, ...(overrides && { overrides }), ...(executor && { executor }) };
}
