import type { Issue } from '../../i18n/issue.ts';
import { periodsBetween } from '../../language/calendar.ts';
import type { Axis, Period } from '../../language/model.ts';
import type { Observations } from '../../language/run/observe.ts';
import type { ProjectEntry } from '../../scenario/projects.ts';
import type { CommandLine } from '../command-line.ts';

/** Fifty years of months; far more than any projection says something about. */
const mostPeriods = 600;

/** First and last period of a run, and the first that is shown. */
export interface Span {
  readonly from: Period;
  readonly to: Period;
  readonly shown: Period;
}

/**
 * The periods of a run: to the end the line names; else the project's, while its own figures are used; else two years,
 * or the end of the year, beyond the last observed period. It begins where the project or the figures begin, so that
 * `--from` decides what is shown and moves no number. `latest` is a period it must reach, whatever its usual end.
 */
export function spanOf(
  line: CommandLine,
  axis: Axis,
  observed: Observations,
  project: ProjectEntry | undefined,
  latest: Period = '',
): Span | Issue {
  const usual = line.value('to') ?? project?.to ?? (observed.last === undefined ? undefined : after(observed.last));
  if (usual === undefined && latest === '') return { code: 'cli/end-unknown', severity: 'error', place: {}, values: {} };
  const to = usual === undefined || latest > usual ? latest : usual;
  const begins = project?.from ?? observed.first ?? to;
  const shown = line.value('from') ?? begins;
  if (to < shown) return { code: 'cli/periods-order', severity: 'error', place: {}, values: { from: shown, to } };
  const from = shown < begins ? shown : begins;
  return periodIssue('--to', to, axis) ?? periodIssue('--from', shown, axis) ?? tooMany(from, to, axis) ?? { from, to, shown };
}

function tooMany(from: Period, to: Period, axis: Axis): Issue | undefined {
  const count = periodsBetween(from, to, axis).length;
  return count <= mostPeriods
    ? undefined
    : { code: 'cli/periods-many', severity: 'error', place: {}, values: { from, to, count, limit: mostPeriods } };
}

/** Why a period the line names is none of the model's; undefined where it is. */
export function periodIssue(option: string, found: string, axis: Axis): Issue | undefined {
  const yearly = axis.kind === 'time' && axis.step === 'year';
  if ((yearly ? /^\d{4}$/ : /^\d{4}-(0[1-9]|1[0-2])$/).test(found)) return undefined;
  return { code: 'cli/period-form', severity: 'error', place: {}, values: { option, found, form: yearly ? 'YYYY' : 'YYYY-MM' } };
}

function after(last: Period): Period {
  return last.length === 4 ? String(Number(last) + 2) : `${last.slice(0, 4)}-12`;
}
