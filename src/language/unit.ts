/**
 * A unit as powers of base units: `yuan/person/year` is `{yuan: 1, person: -1, year: -1}`.
 * `year` and `month` are different bases that only `to` converts (1 year = 12 month), so that a yearly rate never
 * passes for a monthly one. The dimensionless unit is the empty record.
 */
export type Unit = Readonly<Record<string, number>>;
