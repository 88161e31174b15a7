/** What somebody is while acting on a case. */
export const roles = ['handler', 'first-reviewer', 'second-reviewer', 'signer'] as const;
export type Role = (typeof roles)[number];

/** Who acts, as what, and when: `time` in UTC as `2026-11-21T08:30:00Z`. */
export interface Actor {
  readonly person: string;
  readonly role: Role;
  readonly time: string;
}

/** Names that differ in spaces, width, case or invisible characters only are one person's. Who somebody is, nobody checks here. */
export function personKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
}

/** Milliseconds since 1970, to compare; undefined for a text that is no such time. */
export function timeOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/.exec(text) ?? [];
  const time = year === undefined ? Number.NaN : Date.parse(text);
  if (!Number.isFinite(time)) return undefined;
  // The 30th of February is read as a day of March by some.
  return new Date(time).toISOString().startsWith(`${year}-${month}-${day}`) ? time : undefined;
}
