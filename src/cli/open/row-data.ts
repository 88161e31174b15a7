import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { CommandLine } from '../command-line.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { columnKindIssues } from './column-kinds.ts';
import type { OpenedModel } from './model.ts';
import { openRowTable, type RowTable } from './row-table.ts';
import { hasErrors } from './has-errors.ts';

/** What a line asks of a model over rows: the period whose parameters apply, the year of claims, the one table. */
export interface RowQuestion {
  readonly period: Period;
  /** First month of the period, from which changes without a month hold. */
  readonly start: string;
  readonly year: number | undefined;
  readonly names: readonly string[];
}

/** The same with its table read. */
export type RowData = Required<Pick<RowTable, 'issues'>> & {
  readonly table: NonNullable<RowTable['table']>;
  readonly source: NonNullable<RowTable['source']>;
  readonly claims: RowTable['claims'];
};

/** Reads `--to`, `--known` and `--data`; `period` stands for `--to` where the line names it elsewhere. @throws WrongUsage */
export function rowQuestion(line: CommandLine, given?: Period): RowQuestion {
  const period = line.value('to') ?? given;
  if (period === undefined) throw usage.argumentMissing('--to YYYY[-MM]');
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period)) throw usage.valueWrong('--to', period, 'YYYY, YYYY-MM');
  const year = line.value('known');
  if (year !== undefined && !/^\d{4}$/.test(year)) throw usage.valueWrong('--known', year, 'YYYY');
  return {
    period,
    start: period.length === 4 ? `${period}-01` : period,
    year: year === undefined ? undefined : Number(year),
    names: line.values('data'),
  };
}

/** Why the line does not name exactly one table; undefined where it does. */
export function tableIssue({ model }: OpenedModel, { names }: RowQuestion): Issue | undefined {
  if (names.length === 1) return undefined;
  const table = model.axis.kind === 'rows' ? model.axis.table : '';
  const place = {};
  return names.length > 1
    ? { code: 'cli/row-table-many', severity: 'error', place, values: { model: model.id, count: names.length } }
    : { code: 'cli/row-table-not-given', severity: 'error', place, values: { model: model.id, table } };
}

/** Reads the table, or says why not. */
export async function openRowData(opened: OpenedModel, question: RowQuestion, world: World): Promise<RowData | Pick<RowData, 'issues'>> {
  const { table, source, issues, claims } = await openRowTable(question.names[0]!, opened.model, world, question.year);
  const kinds = table && source ? columnKindIssues(opened.model, table, source.path) : [];
  if (kinds.length > 0) return { issues: kinds };
  if (table && source && !hasErrors(issues)) return { table, source, issues, claims };
  return { issues: issues.length > 0 ? issues : [tableIssue(opened, { ...question, names: [] })!] };
}
