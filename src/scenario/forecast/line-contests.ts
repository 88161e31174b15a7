import type { BackTestCase } from './back-test-case.ts';
import { contest, type Contest } from './contest.ts';

/** Contests of one kind of line: the same scheme, account, side and line, wherever it is. */
export interface LineContests {
  /** `employee/all/income/total`. */
  readonly line: string;
  readonly contests: readonly Contest[];
}

/**
 * Every method against each opponent, line by line and never over lines together: budgets miss income and spending, employees
 * and residents, in different ways.
 */
export function lineContests(cases: readonly BackTestCase[], opponents: readonly string[]): readonly LineContests[] {
  const lines = new Map<string, BackTestCase[]>();
  for (const each of cases) {
    const line = each.series.split('/').slice(-4).join('/');
    const own = lines.get(line);
    if (own) own.push(each);
    else lines.set(line, [each]);
  }
  return [...lines].map(([line, own]) => {
    const methods = [...new Set(own.map(({ method }) => method))];
    const horizons = [...new Set(own.map(({ horizon }) => horizon))].sort((one, other) => one - other);
    return {
      line,
      contests: horizons.flatMap((horizon) =>
        opponents.flatMap((other) => methods.filter((method) => method !== other).flatMap((method) => contest(own, method, other, horizon) ?? [])),
      ),
    };
  });
}

/**
 * Whether a method has shown skill: it is better, beyond chance, than the official budget corrected for its own bias. To beat
 * the raw budget alone shows that budgets are prudent. Null where that was not tested.
 */
export function hasSkill(method: string, { contests }: LineContests): boolean | null {
  const against = contests.find(({ one, other }) => one === method && other === 'official-corrected');
  return against === undefined || against.verdict === 'too-few' ? null : against.verdict === 'better';
}
