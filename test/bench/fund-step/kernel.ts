import type { Kernel, Operation, OperationCode } from '../../../src/language/kernel.ts';

/** Names of the registers, in the order of the kernel: the JavaScript and the C version use the same. */
export const UNIFORMS = [
  'employerRate', 'employeeRate', 'creditedRate', 'collection', 'subsidy', 'floorBase', 'ceilingBase', 'deductible',
  'annualMaximum', 'ratioLow', 'ratioHigh', 'threshold', 'adminCost', 'reserveMonths', 'relief', 'outpatientRatio',
] as const;
export const DRIVERS = ['wageGrowth', 'inflation', 'utilisation', 'interest'] as const;
export const STATES = ['contributors', 'base', 'admissions', 'cost', 'outpatient', 'balance'] as const;
export const RESULTS = ['income', 'expenditure', 'months', 'deficit'] as const;

type Uniform = (typeof UNIFORMS)[number];
type Varying = (typeof DRIVERS | typeof STATES)[number];

/** Plausible values, money in yuan a head. */
export const UNIFORM_VALUES: Readonly<Record<Uniform, number>> = {
  employerRate: 0.075, employeeRate: 0.02, creditedRate: 0.02, collection: 0.985, subsidy: 120, floorBase: 48_000,
  ceilingBase: 240_000, deductible: 900, annualMaximum: 60_000, ratioLow: 0.82, ratioHigh: 0.9, threshold: 9_000,
  adminCost: 0.004, reserveMonths: 6, relief: 0.01, outpatientRatio: 0.55,
};
export const START: Readonly<Record<(typeof STATES)[number], number>> = {
  contributors: 1, base: 84_000, admissions: 0.19, cost: 11_500, outpatient: 2_900, balance: 7_000,
};

/** One period of a pooled fund: 62 operations, 4 drivers, 6 states carried on, 10 results. */
export function fundStep(): Kernel {
  const operations: Operation[] = [];
  const constants = [0, 1, 12, 0.5, 0.25, 2];
  const varyings: readonly Varying[] = [...DRIVERS, ...STATES];
  const first = UNIFORMS.length + varyings.length + constants.length;
  const u = (name: Uniform) => UNIFORMS.indexOf(name);
  const v = (name: Varying) => UNIFORMS.length + varyings.indexOf(name);
  const k = (value: number) => UNIFORMS.length + varyings.length + constants.indexOf(value);
  const op = (code: OperationCode, a: number, b = -1, c = -1) => first + operations.push({ code, a, b, c }) - 1;
  const add = (a: number, b: number) => op('add', a, b);
  const sub = (a: number, b: number) => op('subtract', a, b);
  const mul = (a: number, b: number) => op('multiply', a, b);
  const div = (a: number, b: number) => op('divide', a, b);
  const min = (a: number, b: number) => op('min', a, b);
  const max = (a: number, b: number) => op('max', a, b);

  const growth = add(k(1), v('wageGrowth'));
  const dearer = add(k(1), v('inflation'));
  const busier = add(k(1), v('utilisation'));
  const contributors = mul(v('contributors'), add(k(1), mul(k(0.25), v('wageGrowth'))));
  const base = mul(v('base'), growth);
  const capped = min(max(base, u('floorBase')), u('ceilingBase'));
  const payroll = mul(contributors, capped);
  const rate = sub(add(u('employerRate'), u('employeeRate')), u('creditedRate'));
  const premium = mul(mul(payroll, rate), u('collection'));
  const relieved = op('select', op('less', v('wageGrowth'), k(0)), mul(premium, sub(k(1), u('relief'))), premium);
  const subsidy = mul(u('subsidy'), contributors);
  const yieldBase = max(v('balance'), k(0));
  const interest = mul(yieldBase, v('interest'));
  const income = add(add(relieved, subsidy), interest);

  const admissions = mul(v('admissions'), busier);
  const cost = mul(v('cost'), dearer);
  const eligible = max(sub(cost, u('deductible')), k(0));
  const low = min(eligible, u('threshold'));
  const high = sub(eligible, low);
  const paid = add(mul(low, u('ratioLow')), mul(high, u('ratioHigh')));
  const limited = min(paid, u('annualMaximum'));
  const inpatient = mul(mul(admissions, limited), contributors);
  const outpatient = mul(mul(v('outpatient'), dearer), op('sqrt', busier));
  const outpatientPaid = mul(mul(outpatient, u('outpatientRatio')), contributors);
  const benefits = add(inpatient, outpatientPaid);
  const shock = mul(benefits, mul(k(0.5), op('abs', sub(v('inflation'), v('wageGrowth')))));
  const expected = add(benefits, mul(shock, k(0.25)));
  const admin = mul(expected, u('adminCost'));
  const expenditure = add(expected, admin);
  const surplus = sub(income, expenditure);
  const balance = add(v('balance'), surplus);
  const monthly = div(expenditure, k(12));
  const months = div(balance, monthly);
  const short = op('and', op('less', surplus, k(0)), op('less', months, u('reserveMonths')));
  const gap = op('select', short, sub(mul(u('reserveMonths'), monthly), balance), k(0));
  const saved = mul(min(gap, mul(expected, k(0.25))), k(0.5));
  const closing = add(balance, saved);
  const deficit = op('select', op('lessEqual', closing, k(0)), k(1), k(0));

  return {
    uniforms: UNIFORMS.length,
    varyings: varyings.length,
    constants,
    operations,
    outputs: [contributors, base, admissions, cost, outpatient, closing, income, expenditure, months, deficit],
  };
}
