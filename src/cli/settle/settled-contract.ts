import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { evaluator, type EvaluatedRun } from '../../language/run/evaluate.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { settlementOutlook, type OutlookYear } from '../../scenario/corridor/before-year-end.ts';
import type { ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import { contractPeriod, type ContractPeriod } from '../../scenario/corridor/contract-period.ts';
import { corrections, type Correction } from '../../scenario/corridor/corrections.ts';
import { reviewContract } from '../../scenario/corridor/review-contract.ts';
import { settle } from '../../scenario/corridor/settle.ts';
import type { Settlement } from '../../scenario/corridor/settlement.ts';
import { totalFaults } from '../../scenario/corridor/total-faults.ts';
import type { LateClaim } from '../../review/claims/claims-of-years.ts';
import type { ClaimListColumns } from '../../review/claims/list/claim-list-header.ts';
import type { LossItem } from '../../tables/statement/statement.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges, reviewedChanges, type ReadChanges } from '../open/changes.ts';
import { openClaimList } from '../open/claim-list.ts';
import type { OpenedContract } from '../open/contract.ts';
import type { DataSource } from '../open/data-part.ts';
import { hasErrors } from '../open/has-errors.ts';
import { newIssues } from '../open/session.ts';
import { periodIssue } from '../open/span.ts';
import { openStatement, type OpenedStatement } from '../open/statement.ts';
import type { World } from '../world.ts';
import { claimsUnder, withClaims } from './claims-of-statement.ts';
import { withoutMovers } from './moved-outlook.ts';
import { predecessorFaults } from './predecessor.ts';

export interface SettleQuestion {
  /** Paths of the statement, and of the one that was settled before a correction. */
  readonly statement: string;
  readonly before: string | undefined;
  /** The case of the year before the first. */
  readonly predecessor: string | undefined;
  /** A list of claims, and the headers of its columns where the line names them. */
  readonly claims: string | undefined;
  readonly columns: ClaimListColumns;
  /** What is expected of the claims of the last year, which is not settled then. */
  readonly outlook: ClaimsOutlook | undefined;
}

/** A contract settled year by year. */
export interface SettledContract {
  readonly contract: OpenedContract;
  readonly sources: readonly DataSource[];
  readonly changes: ReadChanges;
  readonly settlement: Settlement;
  /** The run that settlement is made of. */
  readonly run: EvaluatedRun;
  /** What the statement changes against the one settled before; undefined where none is named. */
  readonly corrections: readonly Correction[] | undefined;
  /** When the contract is in force; undefined where it has no term for that. */
  readonly period: ContractPeriod | undefined;
  /** Items behind the policy loss. */
  readonly lossItems: readonly LossItem[];
  /** Claims of the list that came after the cut-off of their year. */
  readonly late: readonly LateClaim[];
  readonly outlook: OutlookYear | undefined;
  readonly issues: readonly Issue[];
}

/** Opens statement and changes and settles; without a settlement where any of them is broken. */
export async function settledContract(
  contract: OpenedContract,
  question: SettleQuestion,
  line: CommandLine,
  world: World,
): Promise<SettledContract | Pick<SettledContract, 'issues'>> {
  const { model } = contract;
  const stated = await openStatement(question.statement, 'statement', model, world);
  const list = question.claims === undefined ? undefined : await openClaimList(question.claims, question.columns, world);
  const before = question.before === undefined ? undefined : await openStatement(question.before, 'before', model, world);
  const last = line.value('to');
  const wrong = last === undefined ? undefined : periodIssue('--to', last, model.axis);
  const changes = readChanges(line, world, model, () => `${stated.years[0] ?? '1999'}-01`);
  const overrides = 'set' in changes ? changes.set.map(({ change }) => change) : [];
  const [first, end] = [stated.years[0], last ?? stated.years.at(-1)];
  const held =
    list?.lines && first !== undefined
      ? withClaims(stated, contract, claimsUnder(contract, overrides, list.lines), list.source?.path ?? '')
      : undefined;
  const statement: OpenedStatement = { ...stated, ...held?.statement };
  const unsigned =
    question.predecessor === undefined || first === undefined ? [] : await predecessorFaults(question.predecessor, contract, first, world);
  const read = [
    ...contract.issues,
    ...stated.issues,
    ...(before?.issues ?? []),
    ...(list?.issues ?? []),
    ...(held?.issues ?? []),
    ...unsigned,
    ...(wrong ? [wrong] : []),
    ...changes.issues,
  ];
  if (first === undefined || end === undefined || !('set' in changes) || hasErrors(read)) {
    const empty: readonly Issue[] = hasErrors(read)
      ? []
      : [{ code: 'cli/statement-empty', severity: 'error', place: { file: question.statement }, values: { file: question.statement } }];
    return { issues: [...read, ...empty, ...(wrong || !('set' in changes) ? [] : contractIssues(contract, end ?? '2024', overrides))] };
  }
  if (end < first)
    return { issues: [...read, { code: 'cli/periods-order', severity: 'error', place: {}, values: { from: first, to: end } }] };

  const settled = settledOn(statement, contract, { from: first, to: end, outlook: question.outlook !== undefined }, overrides);
  const settlementIssues = [...settled.settlement.issues, ...settled.issues];
  const own = contractIssues(contract, end, overrides).filter(({ severity }) => severity !== 'error');
  const issues = [...read, ...settlementIssues, ...newIssues(own, settlementIssues)];
  if (hasErrors(issues)) return { issues };
  const baseline = settled.made.run({ from: first, to: end });
  const idle = reviewedChanges(settled.made, baseline, [], changes);
  const earlier = before && settledOn(before, contract, { ...spanOf(before.years, first, end), outlook: false }, overrides);
  const faults = earlier ? [...earlier.settlement.issues, ...earlier.issues].filter(({ severity }) => severity === 'error') : [];
  if (faults.length > 0) return { issues: [...issues, ...faults] };
  const executor = wasmExecutor();
  const year = { made: settled.made, period: end, from: first, overrides, ...(executor && { executor }) };
  const found = question.outlook && settlementOutlook(year, question.outlook);
  return {
    contract,
    changes,
    sources: [before?.source, statement.source, list?.source].flatMap((source) => source ?? []),
    settlement: settled.settlement,
    run: settled.run,
    corrections: earlier && corrections(earlier.settlement, settled.settlement),
    outlook: found?.year,
    period: contractPeriod(model, overrides),
    lossItems: statement.lossItems.filter(({ year }) => settled.settlement.years.some(({ period }) => period === year)),
    late: held?.late ?? [],
    issues: [...issues, ...(question.outlook ? withoutMovers(idle, changes, year, question.outlook, found?.year) : idle), ...newIssues(found?.issues ?? [], issues)],
  };
}

/** The years settled before, none later than those settled now. */
function spanOf(years: readonly Period[], first: Period, end: Period): Pick<Span, 'from' | 'to'> {
  const known = years.filter((year) => year <= end);
  return { from: known[0] ?? first, to: known.at(-1) ?? end };
}

interface Span {
  readonly from: Period;
  readonly to: Period;
  /** Whether the last year is only looked forward to. */
  readonly outlook: boolean;
}

function settledOn({ figures, table }: OpenedStatement, { model }: OpenedContract, { from, to, outlook }: Span, overrides: readonly Override[]) {
  const made = evaluator(model, { statement: table });
  const run = made.run({ from, to, overrides });
  const periods = outlook ? run.periods.slice(0, -1) : run.periods;
  return { made, run, settlement: settle(run, periods), issues: totalFaults(run, figures, periods) };
}

/** What is wrong with the contract whatever the statement says. */
function contractIssues({ model, corridor }: OpenedContract, period: Period, overrides: readonly Override[]): readonly Issue[] {
  return corridor.claims === undefined ? [] : reviewContract(model, period, overrides);
}
