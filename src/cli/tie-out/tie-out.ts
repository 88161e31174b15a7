import type { Issue } from '../../i18n/issue.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import { toCsv } from '../../plots/csv-text.ts';
import { claimSurroundings } from '../../review/claims/claim-surroundings.ts';
import { fenOf, fenText } from '../../review/fen.ts';
import type { ClaimsOfYears, LateClaim } from '../../review/claims/claims-of-years.ts';
import { collectedFaults } from '../../scenario/corridor/collected-faults.ts';
import { contractFaults } from '../../scenario/corridor/contract-faults.ts';
import { contractPeriod, type ContractPeriod } from '../../scenario/corridor/contract-period.ts';
import { lateFaults } from '../../scenario/corridor/late-faults.ts';
import { periodFaults } from '../../scenario/corridor/period-faults.ts';
import type { LossItem } from '../../tables/statement/statement.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges, type ReadChanges } from '../open/changes.ts';
import { readColumnsOption } from '../open/claim-list.ts';
import { openContract, type OpenedContract } from '../open/contract.ts';
import type { DataSource } from '../open/data-part.ts';
import { hasErrors } from '../open/has-errors.ts';
import { openStatement, type OpenedStatement } from '../open/statement.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { claimsUnder } from '../settle/claims-of-statement.ts';
import { clausedLinesText, contractRefusal } from '../settle/contract-refusal.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { tieClaims, type ClaimsQuestion, type ClaimsTieOut } from './claims-tie-out.ts';
import { tieOutCells } from './tie-out-csv.ts';
import { tieOutJson } from './tie-out-json.ts';
import { tieOutText } from './tie-out-text.ts';
import { yearTieOut, type YearTieOut } from './year-tie-out.ts';

/** An insurer's figures against ours, year by year, and its claims. */
export interface ContractTieOut {
  readonly contract: OpenedContract;
  readonly sources: readonly DataSource[];
  readonly changes: ReadChanges;
  readonly years: readonly YearTieOut[];
  readonly claims: ClaimsTieOut | undefined;
  readonly period: ContractPeriod | undefined;
  /** Items behind the policy loss of both sides: theirs as they claim it. */
  readonly lossItems: Readonly<Record<'theirs' | 'ours', readonly LossItem[]>>;
  /** Claims of each list that came after the cut-off of their year. */
  readonly late: Readonly<Record<'theirs' | 'ours', readonly LateClaim[]>>;
  readonly issues: readonly Issue[];
}

/** `hengsuan tie-out CONTRACT --statement FILE --insurer FILE`: differences are findings and end with 0. */
export async function tieOut(line: CommandLine, world: World): Promise<Outcome> {
  const [ours, theirs] = [line.value('statement'), line.value('insurer')];
  if (ours === undefined) throw usage.argumentMissing('--statement FILE');
  if (theirs === undefined) throw usage.argumentMissing('--insurer FILE');
  const tolerance = toleranceOf(line.value('tolerance'));
  const asked = line.value('year');
  if (asked !== undefined && !/^\d{4}$/.test(asked)) throw usage.valueWrong('--year', asked, 'YYYY');
  const claimsAsked = claimsOptions(line);
  const contract = openContract(line.arguments[0]!, world);
  if (!('opened' in contract)) return contractRefusal(contract.issues, undefined, line.locale);
  const { model } = contract;
  const statement = await openStatement(ours, 'statement', model, world);
  const insurer = await openStatement(theirs, 'insurer', model, world, { lossAsStated: true });
  const changes = readChanges(line, world, model, () => `${[...statement.years, ...insurer.years].sort()[0] ?? '1999'}-01`);
  const years = asked === undefined ? insurer.years : [asked];
  const total = totalOf(contract, line.value('total'));
  const issues = [
    ...contract.issues,
    ...statement.issues,
    ...insurer.issues,
    ...changes.issues,
    ...('code' in total ? [total] : []),
    ...yearIssues(insurer, theirs, asked),
  ];
  if (hasErrors(issues) || 'code' in total || !('set' in changes)) return contractRefusal(issues, model, line.locale);
  if (claimsAsked?.plan !== undefined && years.length > 1) throw usage.argumentMissing('--year YEAR');

  const overrides = changes.set.map(({ change }) => change);
  const span = [...statement.years, ...insurer.years, ...years].sort();
  const [our, their] = [statement, insurer].map(({ table }) =>
    evaluator(model, { statement: table }).run({ from: span[0]!, to: span.at(-1)!, overrides }),
  );
  const faults = [
    ...years.flatMap((period) => contractFaults(our!, contract.corridor, period)),
    ...our!.issues,
    ...[...new Set([...statement.years, ...insurer.years])].flatMap((year) => periodFaults(insurer.years.includes(year) ? their! : our!, [year])),
    ...lateFaults(our!, contract.corridor, statement.years),
    ...collectedFaults(our!, contract.corridor, statement.years),
  ];
  if (hasErrors(faults)) return contractRefusal(faults, model, line.locale);
  const claims = claimsAsked && (await tieClaims({ ...claimsAsked, years, tolerance }, world));
  if (claims && !('match' in claims)) return refusal(claims.issues, line.locale);
  if (claims && hasErrors(claims.issues)) return refusal(claims.issues, line.locale);
  const claimsName = contract.corridor.claims;
  const held = claims && { theirs: claimsUnder(contract, overrides, claims.theirs), ours: claimsUnder(contract, overrides, claims.ours) };
  const tied = years.map((period) => {
    const surroundings = claims && claimsName !== undefined ? { [claimsName]: claimSurroundings(claims.match, period, claims.mistakes) } : {};
    return yearTieOut({ ours: our!, theirs: their!, figures: insurer.figures }, period, total, {
      surroundings,
      ...(tolerance !== undefined && { tolerance }),
    });
  });
  const found: ContractTieOut = {
    contract,
    changes,
    sources: [statement.source, insurer.source, ...(claims?.sources ?? [])].flatMap((source) => source ?? []),
    years: tied,
    claims,
    period: contractPeriod(model, overrides),
    lossItems: { theirs: insurer.lossItems, ours: statement.lossItems },
    late: { theirs: held?.theirs.late ?? [], ours: held?.ours.late ?? [] },
    issues: [
      ...issues,
      ...faults,
      ...tied.flatMap((year) => year.issues),
      ...(claims?.issues ?? []),
      ...(held ? [...findingsOf(held.theirs), ...findingsOf(held.ours)] : []),
      ...(claims && claimsName !== undefined
        ? [...linesAgainst('theirs', insurer, claimsName, years, claims), ...linesAgainst('ours', statement, claimsName, years, claims)]
        : []),
    ],
  };
  const stdout = line.has('json')
    ? jsonText(tieOutJson(found, world))
    : line.has('csv')
      ? toCsv(tieOutCells(found, line.locale))
      : tieOutText(found, line.locale);
  const remarks = found.issues.filter(({ severity }) => severity !== 'note');
  return { stdout, stderr: clausedLinesText(remarks, model, line.locale), code: 0 };
}

/** What a settlement refuses is a finding of a tie-out; that lines stand in two years is found in matching. */
function findingsOf({ issues }: ClaimsOfYears): readonly Issue[] {
  const found = new Set(['contract/claims-outside-period', 'contract/claims-without-report']);
  return issues.filter(({ code }) => found.has(code)).map((issue) => ({ ...issue, severity: 'warning' }));
}

function toleranceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !(value < 1e12)) throw usage.valueWrong('--tolerance', text, 'YUAN');
  return value;
}

/** @throws WrongUsage where one of the options needs another */
function claimsOptions(line: CommandLine): Omit<ClaimsQuestion, 'years' | 'tolerance'> | undefined {
  const [ours, theirs, plan, payment] = ['claims', 'insurer-claims', 'plan', 'payment'].map((name) => line.value(name));
  const columns = readColumnsOption(line.value('columns'));
  if (ours === undefined && (theirs !== undefined || plan !== undefined)) throw usage.argumentMissing('--claims FILE');
  if (theirs === undefined && ours !== undefined) throw usage.argumentMissing('--insurer-claims FILE');
  if (plan === undefined && payment !== undefined) throw usage.argumentMissing('--plan MODEL');
  if (ours === undefined && line.has('columns')) throw usage.argumentMissing('--claims FILE');
  return ours === undefined || theirs === undefined ? undefined : { ours, theirs, plan, payment, columns };
}

/** The amount whose difference is explained: the result of the year, where the contract has one; else its surplus. */
function totalOf({ model, corridor }: OpenedContract, asked: string | undefined): Quantity | Issue {
  const { quantities } = model;
  const name = asked ?? (quantities.has('result') ? 'result' : corridor.surplus.amount);
  const quantity = quantities.get(name);
  if (quantity?.kind === 'variable' && quantity.type === 'number' && quantity.unitText === 'yuan' && quantity.dimensions.length === 0)
    return quantity;
  const known = [...quantities.values()].filter(
    ({ output, unitText, dimensions }) => output && unitText === 'yuan' && dimensions.length === 0,
  );
  return {
    code: 'cli/total-unknown',
    severity: 'error',
    place: {},
    values: { found: name, known: known.map((one) => one.name).join(', ') },
  };
}

function yearIssues({ years, issues }: OpenedStatement, file: string, asked: Period | undefined): readonly Issue[] {
  if (hasErrors(issues)) return [];
  if (years.length === 0) return [{ code: 'cli/statement-empty', severity: 'error', place: { file }, values: { file } }];
  return asked === undefined || years.includes(asked)
    ? []
    : [{ code: 'cli/insurer-year', severity: 'error', place: { file }, values: { year: asked, known: years.join(', ') } }];
}

const sides = { theirs: { sideZh: '保险公司', sideEn: 'the insurer' }, ours: { sideZh: '我方', sideEn: 'our side' } } as const;

/** That the lines of a side do not make the claims it states. */
function linesAgainst(
  side: keyof typeof sides,
  { figures }: OpenedStatement,
  name: string,
  years: readonly Period[],
  { match }: ClaimsTieOut,
): readonly Issue[] {
  const stated = figures.filter(({ quantity, year }) => quantity.name === name && years.includes(year));
  if (stated.length !== years.length) return [];
  const sum = stated.reduce((all, { amount }) => all + fenOf(amount), 0);
  const difference = match.total[side] - sum;
  if (Math.abs(difference) <= stated.reduce((all, { precision }) => all + precision * 100, 0)) return [];
  const values = { ...sides[side], lines: fenText(match.total[side]), stated: fenText(sum), difference: fenText(difference) };
  return [{ code: 'cli/claims-statement', severity: 'warning', place: stated[0]!.place, values }];
}
