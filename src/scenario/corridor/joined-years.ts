import type { Issue } from '../../i18n/issue.ts';

/** The same said of the same quantity in several years as one issue that names them all. */
export function joinedYears(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const { period, ...rest } = issue.values;
    const key =
      period === undefined ? JSON.stringify([issue.code, issue.place, rest, groups.size]) : JSON.stringify([issue.code, issue.place, rest]);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()].map((group) =>
    group.length === 1
      ? group[0]!
      : { ...group[0]!, values: { ...group[0]!.values, period: group.map(({ values }) => values['period']).join(', ') } },
  );
}
