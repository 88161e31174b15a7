import type { PopulationInput } from '../../../src/actuarial/population/project-population.ts';

/** Arrays of the assumptions laid out as a program for this one country would have them. */
export function laidOut({ start, steps }: PopulationInput) {
  const ages = start.male.length;
  const rates = Float64Array.from(steps.flatMap(({ deathRates }) => [...Array.from(deathRates.male), ...Array.from(deathRates.female)]));
  const fertility = Float64Array.from(steps.flatMap(({ totalFertility, fertilityShares }) => Array.from({ length: ages }, (_, age) => totalFertility * (fertilityShares[age] ?? 0))));
  return { ages, rates, fertility, start: Float64Array.from([...Array.from(start.male), ...Array.from(start.female)]), years: steps.length };
}

/** The same projection with nothing between the formulas and the processor: no checks, no names, one fixed convention. */
export function byHand({ ages, rates, fertility, start, years }: ReturnType<typeof laidOut>, out: Float64Array): void {
  const last = ages - 1;
  const [lived, ratio, come] = [new Float64Array(ages + 1), new Float64Array(2 * ages), new Float64Array(2 * ages)];
  const newborn = [0, 0];
  out.set(start);
  for (let year = 0; year < years; year++) {
    const [from, to] = [year * 2 * ages, (year + 1) * 2 * ages];
    let all = 0;
    for (let index = 0; index < 2 * ages; index++) all += out[from + index]!;
    for (let sex = 0; sex < 2; sex++) {
      const m = (year * 2 + sex) * ages;
      let l = 1;
      for (let age = 0; age < last; age++) {
        const a = age > 0 ? 0.5 : rates[m]! >= 0.107 ? (sex ? 0.35 : 0.33) : sex ? 0.053 + 2.8 * rates[m]! : 0.045 + 2.684 * rates[m]!;
        const q = Math.min(rates[m + age]! / (1 + (1 - a) * rates[m + age]!), 1);
        lived[age] = l * (1 - q) + a * l * q;
        l *= 1 - q;
      }
      const open = l / rates[m + last]!;
      for (let age = 0; age < last - 1; age++) ratio[sex * ages + age] = lived[age + 1]! / lived[age]!;
      ratio[sex * ages + last - 1] = ratio[sex * ages + last] = open / (lived[last - 1]! + open);
      newborn[sex] = lived[0]!;
      const [here, there] = [from + sex * ages, to + sex * ages];
      for (let age = 0; age <= last; age++) come[sex * ages + age] = (out[here + age]! * -200_000) / all;
      out.fill(0, there, there + ages);
      for (let age = 0; age <= last; age++) out[there + Math.min(age + 1, last)]! += (out[here + age]! + 0.5 * come[sex * ages + age]!) * ratio[sex * ages + age]!;
      for (let age = 0; age <= last; age++) out[there + age]! += 0.5 * come[sex * ages + age]!;
    }
    let born = 0;
    for (let age = 15; age < 50; age++) born += fertility[year * ages + age]! * 0.5 * (out[from + ages + age]! + out[to + ages + age]!);
    out[to]! += (born * 1.08 * newborn[0]!) / 2.08;
    out[to + ages]! += (born * newborn[1]!) / 2.08;
  }
}
