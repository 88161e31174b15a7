import type { Start, UniformName } from './start.ts';

export interface Columns {
  /** Draws by driver and year, results by quantity and year; each one number for every path. */
  readonly draws: readonly (readonly Float64Array[])[];
  readonly results: readonly (readonly Float64Array[])[];
  /** One number for every path, carried from year to year. */
  readonly state: readonly Float64Array[];
}

/** The employee model's formulas behind income, expenditure, balance and months payable, fused by hand into one loop. */
export function employeeLoop(start: Start, paths: number, years: number, { draws, results, state }: Columns): void {
  const [actives, bases, inpatients, outpatients, maternities, balances] = state as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  actives.fill(start.active);
  bases.fill(start.base);
  inpatients.fill(start.inpatient);
  outpatients.fill(start.outpatient);
  maternities.fill(start.maternity);
  balances.fill(start.balance);
  const { relativeInpatient: ri, relativeOutpatient: ro, rule } = start;
  for (let t = 0; t < years; t++) {
    const [growth, baseGrowth, costIn, costOut] = draws.map((driver) => driver[t]!) as [Float64Array, Float64Array, Float64Array, Float64Array];
    const [incomes, expenditures, closings, months] = results.map((quantity) => quantity[t]!) as [Float64Array, Float64Array, Float64Array, Float64Array];
    const uniform = (name: UniformName) => start.uniform[name][t + 1]!;
    const [subsidyPlanned, otherIn, above, below, perHead] = [uniform('subsidy_planned'), uniform('other_income'), uniform('from_above'), uniform('from_below'), uniform('supplement_per_head')];
    const [otherOut, toBelow, toAbove, target] = [uniform('other_expenditure'), uniform('to_below'), uniform('to_above'), uniform('target_surplus')];
    const [control, applies, rate, collection] = [uniform('control_index'), uniform('closing_applies'), uniform('pool_rate'), uniform('collection_rate')];
    const [changeIn, changeOut, changeMat, ratio, credits] = [uniform('benefit_index.inpatient'), uniform('benefit_index.outpatient'), uniform('benefit_index.maternity'), uniform('payment_ratio_index'), uniform('retired_credits')];
    const before = start.retired[t]!;
    const now = start.retired[t + 1]!;
    const deposit = start.deposit[t + 1]!;
    for (let p = 0; p < paths; p++) {
      const active0 = actives[p]!;
      const active = active0 * (1 + growth[p]!);
      const heads0 = active0 + before;
      const heads = active + now;
      const more = heads / heads0;
      const ageIn = (active + now * ri) / heads / ((active0 + before * ri) / heads0);
      const ageOut = (active + now * ro) / heads / ((active0 + before * ro) / heads0);
      const ageMat = (active + now * 0) / heads / ((active0 + before * 0) / heads0);
      const base = bases[p]! * (1 + baseGrowth[p]!);
      const premiumPlanned = active * base * rate * collection - credits;
      const interest = balances[p]! * deposit;
      const inpatientPlanned = inpatients[p]! * more * ageIn * (1 + costIn[p]!) * control * changeIn * ratio;
      const outpatientPlanned = outpatients[p]! * more * ageOut * (1 + costOut[p]!) * control * changeOut;
      const maternityPlanned = maternities[p]! * more * ageMat * (1 + baseGrowth[p]!) * control * changeMat;
      const benefits = inpatientPlanned + outpatientPlanned + maternityPlanned;
      const supplement = heads * perHead;
      const plannedBalance = premiumPlanned + subsidyPlanned + interest + otherIn + above + below - (benefits + supplement + otherOut + toBelow + toAbove);
      const gap = Math.max(0, target - plannedBalance) * applies;
      const bySpending = rule === 0 ? gap : 0;
      const bySubsidy = rule === 1 ? gap : 0;
      const byRate = rule === 3 ? gap : 0;
      const byRatio = rule === 4 ? gap : 0;
      const cut = (bySpending + byRatio) / benefits;
      const inpatient = inpatientPlanned * (1 - cut);
      const outpatient = outpatientPlanned * (1 - cut);
      const maternity = maternityPlanned * (1 - cut);
      const income = premiumPlanned + byRate + (subsidyPlanned + bySubsidy) + interest + otherIn + above + below;
      const expenditure = inpatient + outpatient + maternity + supplement + otherOut + toBelow + toAbove;
      const balance = balances[p]! + income - expenditure;
      actives[p] = active;
      bases[p] = base;
      inpatients[p] = inpatientPlanned;
      outpatients[p] = outpatientPlanned;
      maternities[p] = maternityPlanned;
      balances[p] = balance;
      incomes[p] = income;
      expenditures[p] = expenditure;
      closings[p] = balance;
      months[p] = (balance / expenditure) * 12;
    }
  }
}
