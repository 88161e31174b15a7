/** Elements of a table of claims, in the order of their codes. */
export const services = ['inpatient', 'outpatient'] as const;
export const levels = ['primary', 'secondary', 'tertiary', 'provincial_tertiary'] as const;
export const statuses = ['active', 'retired', 'resident'] as const;
export const groups = ['ordinary', 'extremely_poor', 'minimum_living', 'monitored', 'marginal', 'illness_poor'] as const;
export const places = ['local', 'outside_city', 'outside_province'] as const;
export const referrals = ['referred', 'unreferred'] as const;
export const ageBands = ['under_60', 'from_60_to_69', 'from_70'] as const;

export type Level = (typeof levels)[number];
export type Status = (typeof statuses)[number];
export type Group = (typeof groups)[number];
export type AgeBand = (typeof ageBands)[number];
export type Scheme = 'employee' | 'resident';

/** Who is insured in a scheme. */
export const statusesOf: Readonly<Record<Scheme, readonly Status[]>> = { employee: ['active', 'retired'], resident: ['resident'] };
