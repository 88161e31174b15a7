import type { ProjectionPastWords } from '../../../i18n/projection-past.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { HorizonErrors, YardstickBand } from '../../../plots/horizon-error-figure.ts';
import type { BackTested, TestedSeries } from '../../../runner/projection/back-test-questions.ts';
import type { BackTestSummary } from '../../../scenario/forecast/back-test-summary.ts';
import type { Contest } from '../../../scenario/forecast/contest.ts';
import { hasSkill, type LineContests } from '../../../scenario/forecast/line-contests.ts';
import { yardsticks } from '../../../scenario/forecast/yardstick.ts';

type Words = ProjectionPastWords['backTest'];

/** Rules that the others have to beat. */
const rules: ReadonlySet<string> = new Set(['last', 'growth', 'mean3']);
export const isRule = (method: string): boolean => rules.has(method);
export const nameOf = (method: string, words: Words): string => words.names[method] ?? method;

/** A series in words: 全国 · 收支 · 职工 · 全部 · 支出 · 合计. What has no word stands as it is written. */
export function seriesName({ id, label }: Pick<TestedSeries, 'id' | 'label'>, words: Words, locale: Locale): string {
  if (label) return label[locale];
  if (id === 'income' || id === 'expenditure') return words.pooled[id];
  return id.split('/').map((part) => words.parts[part] ?? part).join(' · ');
}

/** Summaries of what is looked at; a method that others stood in for every time would only repeat them. */
export function summariesOf({ summaries, own }: BackTested, of: string): readonly BackTestSummary[] {
  return [...(own?.summaries ?? []), ...summaries].filter((each) => each.series === of && each.stoodIn < each.cases);
}

export function horizonErrors(summaries: readonly BackTestSummary[], words: Words): readonly HorizonErrors[] {
  const methods = [...new Set(summaries.map(({ method }) => method))];
  return methods.map((method) => ({
    name: nameOf(method, words), isRule: isRule(method),
    points: summaries.filter((each) => each.method === method).flatMap(({ horizon, errors }) => (errors ? [{ horizon, error: errors.meanAbsoluteError, count: errors.count }] : [])).toSorted((one, other) => one.horizon - other.horizon),
  })).filter(({ points }) => points.length > 0);
}

/** From the nearest to the farthest of the published projections, as fractions. */
export function yardstickBand(horizons: number): readonly YardstickBand[] {
  return Array.from({ length: horizons }, (_, at) => at + 1).flatMap((horizon) => {
    const errors = yardsticks.flatMap(({ rows }) => rows.filter((row) => row.horizon === horizon).map(({ meanAbsoluteError }) => meanAbsoluteError / 100));
    return errors.length === 0 ? [] : [{ horizon, least: Math.min(...errors), greatest: Math.max(...errors) }];
  });
}

/** Contests of the line a series is of; none for totals together. */
export function contestsOf({ contests, own }: BackTested, of: string, ahead: number): readonly Contest[] {
  const line = of.split('/').slice(-4).join('/');
  const found = [...(own?.contests ?? []), ...contests].find((each) => each.line === line || each.line === of);
  return found?.contests.filter(({ horizon }) => horizon === ahead) ?? [];
}

/** How a method does against the simple rule one year ahead, over all lines where anything can be said. */
export interface PlainVerdict {
  readonly method: string;
  readonly lines: number;
  readonly better: number;
  readonly worse: number;
  /** `beats` only where it is better beyond chance on more than half of the lines, `seldom` where it is on some and worse on fewer. */
  readonly says: 'beats' | 'seldom' | 'does-not' | 'too-few';
}

export function plainVerdicts(contests: readonly LineContests[]): readonly PlainVerdict[] {
  const against = contests.flatMap(({ contests: own }) => own.filter(({ one, other, horizon }) => other === 'mean3' && horizon === 1 && !isRule(one)));
  return [...new Set(against.map(({ one }) => one))].map((method) => {
    const judged = against.filter(({ one, verdict }) => one === method && verdict !== 'too-few');
    const count = (wanted: Contest['verdict']): number => judged.filter(({ verdict }) => verdict === wanted).length;
    const [better, worse] = [count('better'), count('worse')];
    return { method, lines: judged.length, better, worse, says: judged.length === 0 ? 'too-few' : better > judged.length / 2 ? 'beats' : better > worse ? 'seldom' : 'does-not' };
  });
}

/** How many bands of all methods on all series held what came, as the methods give them and calibrated. */
export function coverageTotals(summaries: readonly BackTestSummary[], level: number): { readonly own: Held; readonly calibrated: Held } {
  const pooled = new Set(['income', 'expenditure']);
  const all = summaries.filter(({ series, stoodIn, cases }) => !pooled.has(series) && stoodIn < cases).flatMap(({ coverage }) => coverage.filter((each) => each.level === level));
  const total = (which: 'own' | 'calibrated'): Held => all.reduce((sum, each) => ({ covered: sum.covered + (each[which]?.covered ?? 0), count: sum.count + (each[which]?.count ?? 0) }), { covered: 0, count: 0 });
  return { own: total('own'), calibrated: total('calibrated') };
}

export interface Held {
  readonly covered: number;
  readonly count: number;
}

export interface BudgetRow {
  readonly line: string;
  readonly method: string;
  readonly count: number;
  readonly meanError: number;
  readonly absolute: number;
  readonly against: Contest | undefined;
  readonly skill: 'yes' | 'no' | 'unknown';
}

/** Official budgets and what stands against them, line by line; every method beside the corrected budget. */
export function budgetRows({ budgets }: BackTested): readonly BudgetRow[] {
  return budgets.summaries.flatMap(({ series, method, errors }): BudgetRow[] => {
    if (!errors) return [];
    const line = budgets.lines.find((each) => each.line === series);
    const skill = line && !method.startsWith('official') ? hasSkill(method, line) : null;
    return [{
      line: series, method, count: errors.count, meanError: errors.meanError, absolute: errors.meanAbsoluteError,
      against: line?.contests.find(({ one, other }) => one === method && other === 'official-corrected'),
      skill: skill === null ? 'unknown' : skill ? 'yes' : 'no',
    }];
  });
}
