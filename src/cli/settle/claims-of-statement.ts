import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import { monthIndex, monthText } from '../../language/calendar.ts';
import type { Override } from '../../language/override.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import { claimsOfYears, cutOffDay, type ClaimDaysAgreed, type ClaimsOfYears, type LateClaim } from '../../review/claims/claims-of-years.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import { contractPeriod, spansText, type ContractSpan } from '../../scenario/corridor/contract-period.ts';
import { claimDay, yearOf, type ClaimDay } from '../../tables/claims/calendar.ts';
import { statementTable, type Statement, type StatementFigure } from '../../tables/statement/statement.ts';
import type { OpenedContract } from '../open/contract.ts';

/** A statement with what a list of claims says of it. */
export interface ClaimsInStatement {
  readonly statement: Statement;
  readonly late: readonly LateClaim[];
  readonly issues: readonly Issue[];
}

/** What the contract says of the days of claims, under its changes. */
export function daysAgreed({ model, corridor }: OpenedContract, overrides: readonly Override[], lines: ClaimLines): ClaimDaysAgreed {
  const years = [...new Set(Array.from(lines.days ?? [], yearOf))].filter((year) => year > 0).sort((a, b) => a - b);
  const period = contractPeriod(model, overrides);
  const quantity = period && model.quantities.get(period.name);
  const stated = period && period.spans.length > 0 ? period.spans : undefined;
  const { cutOff } = corridor;
  const run = cutOff && years.length > 0 ? evaluator(model, {}).run({ from: String(years[0]), to: String(years.at(-1)! + 10), overrides }) : undefined;
  return {
    ...(stated && { spans: stated.map(daysOf) }),
    period: { period: period ? spansText(period.spans) : '—', ...(quantity && called(model, quantity)) },
    cutOff: (year) => {
      const month = cutOff && run?.value(cutOff.month, String(year));
      const day = cutOff?.day === undefined ? undefined : run?.value(cutOff.day, String(year));
      return month === undefined ? undefined : cutOffDay(year, Math.round(month), Math.round(day ?? 31));
    },
  };
}

function daysOf({ from, until }: ContractSpan): { readonly from: ClaimDay; readonly until: ClaimDay } {
  const after = until === undefined ? undefined : monthText(monthIndex(until) + 1);
  const [year, month] = from.split('-').map(Number);
  // The day before the first of the next month, in whole numbers that order like days.
  return { from: claimDay(year!, month!, 1), until: after === undefined ? Infinity : claimDay(Number(after.slice(0, 4)), Number(after.slice(5)), 1) - 1 };
}

/** Puts the claims of a list into the statement, where they stand in place of amounts that it does not give and are held against those it does. */
export function withClaims(statement: Statement, contract: OpenedContract, claims: ClaimsOfYears, file: string): ClaimsInStatement {
  const { model, corridor } = contract;
  const issues: Issue[] = [...claims.issues];
  const [first, last] = [Number(statement.years[0]), Number(statement.years.at(-1))];
  const opening = corridor.cutOff && corridor.stocks.find(({ closing }) => closing === corridor.cutOff!.claims)?.opening;
  const given = claims.years.flatMap(({ year, paid, late }): readonly (readonly [name: string | undefined, year: number, fen: number])[] => [
    ...(year >= first && year <= last ? [[corridor.claims, year, paid] as const, [corridor.cutOff?.claims, year, late] as const] : []),
    ...(year === first - 1 ? [[opening, first, late] as const] : []),
  ]);
  const place = { file };
  const added = given.flatMap(([name, year, fen]): readonly StatementFigure[] => {
    const quantity = name === undefined ? undefined : model.quantities.get(name);
    const item = quantity?.binding?.where['item'];
    if (!quantity || item === undefined) return [];
    const stated = statement.figures.find((figure) => figure.quantity === quantity && figure.year === String(year));
    if (!stated) return fen === 0 && name !== corridor.claims ? [] : [{ kind: 'item', id: item, quantity, year: String(year), amount: fen / 100, written: item, precision: 0.005, place }];
    const difference = Math.round(stated.amount * 100) - fen;
    if (Math.abs(difference) > stated.precision * 100)
      issues.push({ code: 'contract/claims-not-statement', severity: 'error', place: stated.place, values: { year, item: stated.written, stated: stated.amount, lines: fen / 100, difference: difference / 100 } });
    return [];
  });
  const others = claims.years.filter(({ year, lines }) => lines > 0 && (year < first || year > last));
  if (others.length > 0) issues.push({ code: 'contract/claims-other-years', severity: 'warning', place, values: { years: others.map(({ year }) => year).join(', '), count: others.reduce((sum, { lines }) => sum + lines, 0), stated: statement.years.join(', ') } });
  const figures = [...statement.figures, ...added];
  return { statement: { ...statement, figures, table: statementTable(figures.filter(({ kind }) => kind === 'item')) }, late: claims.late, issues };
}

/** Claims of a list by the years of a contract. */
export function claimsUnder(contract: OpenedContract, overrides: readonly Override[], lines: ClaimLines): ClaimsOfYears {
  return claimsOfYears(lines, daysAgreed(contract, overrides, lines));
}
