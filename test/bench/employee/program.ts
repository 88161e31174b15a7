import { drivers } from './drivers.ts';
import { uniformNames, type Start } from './start.ts';

const list = (values: readonly number[]) => `{${values.map((value) => value.toExponential(17)).join(', ')}}`;

/** The employee model's formulas in C: `run()` goes from `draws[driver][year][path]` to `results[quantity][year][path]`. */
export function employeeRunC(start: Start, paths: number, years: number): string {
  return `
#define P ${paths}
#define T ${years}
static const double retired[] = ${list(start.retired)}, deposits[] = ${list(start.deposit)};
/* Not constants, so that the compiler does not know which of them are zero. */
static volatile double uniforms[][T + 1] = {${uniformNames.map((name) => list(start.uniform[name])).join(', ')}};
static volatile int chosen = ${start.rule};
static double draws[4][T][P], results[4][T][P], state[6][P];
static inline double max(double a, double b) { return a > b ? a : b; }
static void run(void) {
  const double first[] = ${list([start.active, start.base, start.inpatient, start.outpatient, start.maternity, start.balance])};
  for (int k = 0; k < 6; k++) for (int p = 0; p < P; p++) state[k][p] = first[k];
  const double ri = ${start.relativeInpatient}, ro = ${start.relativeOutpatient};
  const int rule = chosen;
  for (int t = 0; t < T; t++) {
    double u[${uniformNames.length}];
    for (int k = 0; k < ${uniformNames.length}; k++) u[k] = uniforms[k][t + 1];
    const double subsidyPlanned = u[0], otherIn = u[1], above = u[2], below = u[3], perHead = u[4], otherOut = u[5], toBelow = u[6], toAbove = u[7], target = u[8];
    const double control = u[9], applies = u[10], rate = u[11], collection = u[12], changeIn = u[13], changeOut = u[14], changeMat = u[15], ratio = u[16], credits = u[17];
    const double before = retired[t], now = retired[t + 1], deposit = deposits[t + 1];
    const double *restrict growth = draws[0][t], *restrict baseGrowth = draws[1][t], *restrict costIn = draws[2][t], *restrict costOut = draws[3][t];
    double *restrict actives = state[0], *restrict bases = state[1], *restrict inpatients = state[2], *restrict outpatients = state[3], *restrict maternities = state[4], *restrict balances = state[5];
    double *restrict incomes = results[0][t], *restrict expenditures = results[1][t], *restrict closings = results[2][t], *restrict months = results[3][t];
    for (int p = 0; p < P; p++) {
      const double active0 = actives[p];
      const double active = active0 * (1 + growth[p]);
      const double heads0 = active0 + before;
      const double heads = active + now;
      const double more = heads / heads0;
      const double ageIn = (active + now * ri) / heads / ((active0 + before * ri) / heads0);
      const double ageOut = (active + now * ro) / heads / ((active0 + before * ro) / heads0);
      const double ageMat = (active + now * 0) / heads / ((active0 + before * 0) / heads0);
      const double base = bases[p] * (1 + baseGrowth[p]);
      const double premiumPlanned = active * base * rate * collection - credits;
      const double interest = balances[p] * deposit;
      const double inpatientPlanned = inpatients[p] * more * ageIn * (1 + costIn[p]) * control * changeIn * ratio;
      const double outpatientPlanned = outpatients[p] * more * ageOut * (1 + costOut[p]) * control * changeOut;
      const double maternityPlanned = maternities[p] * more * ageMat * (1 + baseGrowth[p]) * control * changeMat;
      const double benefits = inpatientPlanned + outpatientPlanned + maternityPlanned;
      const double supplement = heads * perHead;
      const double plannedBalance = premiumPlanned + subsidyPlanned + interest + otherIn + above + below - (benefits + supplement + otherOut + toBelow + toAbove);
      const double gap = max(0, target - plannedBalance) * applies;
      const double bySpending = rule == 0 ? gap : 0;
      const double bySubsidy = rule == 1 ? gap : 0;
      const double byRate = rule == 3 ? gap : 0;
      const double byRatio = rule == 4 ? gap : 0;
      const double cut = (bySpending + byRatio) / benefits;
      const double inpatient = inpatientPlanned * (1 - cut);
      const double outpatient = outpatientPlanned * (1 - cut);
      const double maternity = maternityPlanned * (1 - cut);
      const double income = premiumPlanned + byRate + (subsidyPlanned + bySubsidy) + interest + otherIn + above + below;
      const double expenditure = inpatient + outpatient + maternity + supplement + otherOut + toBelow + toAbove;
      const double balance = balances[p] + income - expenditure;
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
`;
}

/** The same loop in C over the same draws. Prints the milliseconds of one run and the sum of the last balances. */
export function employeeC(start: Start, paths: number, years: number): string {
  return `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
${employeeRunC(start, paths, years)}
static const double mean[] = ${list(drivers.map((d) => d.mean))}, spread[] = ${list(drivers.map((d) => d.spread))};
static int ascending(const void *a, const void *b) { const double x = *(const double *)a, y = *(const double *)b; return x < y ? -1 : x > y; }
int main(void) {
  for (int k = 0; k < 4; k++) for (int t = 0; t < T; t++) for (int p = 0; p < P; p++)
    draws[k][t][p] = mean[k] + spread[k] * (((long long)p * 7919 + t * 104729 + k * 1299709) % 10007 / 10007.0 - 0.5);
  double times[7];
  for (int i = 0; i < 7; i++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a); run(); clock_gettime(CLOCK_MONOTONIC, &b);
    times[i] = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
  }
  qsort(times, 7, sizeof *times, ascending);
  double sum = 0, all = 0;
  for (int p = 0; p < P; p++) sum += results[2][T - 1][p];
  // Every result is looked at, or the compiler would leave out what makes it.
  for (int q = 0; q < 4; q++) for (int t = 0; t < T; t++) for (int p = 0; p < P; p++) all += results[q][t][p];
  printf("%.4f %.17g %.17g\\n", times[3], sum, all);
  return 0;
}
`;
}
