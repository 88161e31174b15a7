/**
 * A unit as powers of base units: `yuan/person/year` is `{yuan: 1, person: -1, year: -1}`.
 * `year` and `month` are different bases that only `to` converts (1 year = 12 month), so that a yearly rate never
 * passes for a monthly one. The dimensionless unit is the empty record.
 */
export type Unit = Readonly<Record<string, number>>;

/** Base units of the language. `万元` and `%` are reading formats of tables, not units. */
export const baseUnits = [
  'yuan', 'person', 'year', 'month', 'day', 'visit', 'admission', 'case', 'point', 'household', 'hospital', 'usd', 'yen',
] as const;

const monthsInYear = 12;

export const dimensionless: Unit = {};

export function isBaseUnit(name: string): boolean {
  return (baseUnits as readonly string[]).includes(name);
}

/**
 * Reads `yuan/person/year`, `person*year`, `yuan^2`, `1` or `ratio`; undefined where the text is not a unit. `1` and `ratio`
 * are both dimensionless: the first is shown as a percentage, the second (an index, so many to one) as a plain number.
 */
export function parseUnit(text: string): Unit | undefined {
  const parts = text.replace(/\s+/g, '').split(/(?=[/*])/);
  let unit: Unit = {};
  for (const [index, part] of parts.entries()) {
    const match = /^([/*]?)(1|[a-z]+)(?:\^(\d))?$/.exec(part);
    if (!match || (index === 0 && match[1] !== '') || (index > 0 && match[1] === '')) return undefined;
    const name = match[2]!;
    if (name === '1' || name === 'ratio') continue;
    if (!isBaseUnit(name)) return undefined;
    const power = Number(match[3] ?? 1);
    unit = multiplyUnits(unit, { [name]: match[1] === '/' ? -power : power });
  }
  return unit;
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  const product: Record<string, number> = { ...a };
  for (const [name, power] of Object.entries(b)) {
    const sum = (product[name] ?? 0) + power;
    if (sum === 0) delete product[name];
    else product[name] = sum;
  }
  return product;
}

export function powerUnit(unit: Unit, exponent: number): Unit {
  if (exponent === 0) return {};
  return Object.fromEntries(Object.entries(unit).map(([name, power]) => [name, power * exponent]));
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, powerUnit(b, -1));
}

export function sameUnit(a: Unit, b: Unit): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

export function isDimensionless(unit: Unit): boolean {
  return Object.keys(unit).length === 0;
}

/** Numerator first, in the order of `baseUnits`: `{year: -1, yuan: 1}` prints as `yuan/year`; dimensionless as `1`. */
export function unitText(unit: Unit): string {
  const names = baseUnits.filter((name) => unit[name] !== undefined);
  const factor = (name: string, power: number) => (power === 1 ? name : `${name}^${power}`);
  const above = names.filter((name) => unit[name]! > 0).map((name) => factor(name, unit[name]!));
  const below = names.filter((name) => unit[name]! < 0).map((name) => `/${factor(name, -unit[name]!)}`);
  return (above.join('*') || '1') + below.join('');
}

/** What a number in `from` is multiplied by to be in `to`; undefined where they measure different things. */
export function conversionFactor(from: Unit, to: Unit): number | undefined {
  const years = (from['year'] ?? 0) - (to['year'] ?? 0);
  const months = (from['month'] ?? 0) - (to['month'] ?? 0);
  if (years !== -months) return undefined;
  const rest = ({ year: _year, month: _month, ...others }: Record<string, number>) => others;
  if (!sameUnit(rest({ ...from }), rest({ ...to }))) return undefined;
  return monthsInYear ** years;
}
