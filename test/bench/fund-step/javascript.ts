/** The formulas of kernel.ts as one loop written by hand over typed arrays: what a careful person would write without an engine. */
export function fundStepLoop(u: Float64Array, varyings: readonly (Float64Array | Uint8Array)[], outputs: readonly Float64Array[], from: number, to: number): void {
  const [employerRate, employeeRate, creditedRate, collection, subsidy, floorBase, ceilingBase, deductible] = [...u] as Numbers;
  const [annualMaximum, ratioLow, ratioHigh, threshold, adminCost, reserveMonths, relief, outpatientRatio] = [...u.subarray(8)] as Numbers;
  const [wageGrowth, inflation, utilisation, interest] = varyings as Columns;
  const [contributors0, base0, admissions0, cost0, outpatient0, balance0] = varyings.slice(4) as unknown as Columns;
  const [contributors1, base1, admissions1, cost1, outpatient1, balance1, income1, expenditure1, months1, deficit1] = outputs as Columns;
  const rate = employerRate + employeeRate - creditedRate;
  for (let i = from; i < to; i++) {
    const growth = wageGrowth[i]!;
    const dearer = 1 + inflation[i]!;
    const busier = 1 + utilisation[i]!;
    const contributors = contributors0[i]! * (1 + 0.25 * growth);
    const base = base0[i]! * (1 + growth);
    const capped = Math.min(Math.max(base, floorBase), ceilingBase);
    const premium = contributors * capped * rate * collection;
    const relieved = growth < 0 ? premium * (1 - relief) : premium;
    const opening = balance0[i]!;
    const income = relieved + subsidy * contributors + Math.max(opening, 0) * interest[i]!;
    const admissions = admissions0[i]! * busier;
    const cost = cost0[i]! * dearer;
    const eligible = Math.max(cost - deductible, 0);
    const low = Math.min(eligible, threshold);
    const paid = low * ratioLow + (eligible - low) * ratioHigh;
    const inpatient = admissions * Math.min(paid, annualMaximum) * contributors;
    const outpatient = outpatient0[i]! * dearer * Math.sqrt(busier);
    const benefits = inpatient + outpatient * outpatientRatio * contributors;
    const shock = benefits * (0.5 * Math.abs(inflation[i]! - growth));
    const expected = benefits + shock * 0.25;
    const expenditure = expected + expected * adminCost;
    const surplus = income - expenditure;
    const balance = opening + surplus;
    const monthly = expenditure / 12;
    const months = balance / monthly;
    const gap = surplus < 0 && months < reserveMonths ? reserveMonths * monthly - balance : 0;
    const closing = balance + Math.min(gap, expected * 0.25) * 0.5;
    contributors1[i] = contributors;
    base1[i] = base;
    admissions1[i] = admissions;
    cost1[i] = cost;
    outpatient1[i] = outpatient;
    balance1[i] = closing;
    income1[i] = income;
    expenditure1[i] = expenditure;
    months1[i] = months;
    deficit1[i] = closing <= 0 ? 1 : 0;
  }
}

type Numbers = [number, number, number, number, number, number, number, number];
type Columns = [
  Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array,
  Float64Array, Float64Array,
];
