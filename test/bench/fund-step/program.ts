import { DRIVERS, RESULTS, START, STATES, UNIFORM_VALUES, UNIFORMS } from './kernel.ts';

const lines = (names: readonly string[], line: (name: string, index: number) => string): string => names.map(line).join('\n');

/**
 * The same formulas in C. `program PATHS PERIODS BLOCK REPEATS` prints the median milliseconds of a run and the sum of
 * the last period's closing balances. Drivers come from the same generator as in TypeScript.
 */
export const fundStepC = `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static double ms(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }
static inline double min(double a, double b) { return a < b ? a : b; }
static inline double max(double a, double b) { return a > b ? a : b; }
__attribute__((noinline))
static void step(const double *u, double **v, double **o, long from, long to) {
${lines(UNIFORMS, (name, index) => `  const double ${name} = u[${index}];`)}
${lines(DRIVERS, (name, index) => `  const double *restrict ${name}_ = v[${index}];`)}
${lines(STATES, (name, index) => `  const double *restrict ${name}0 = v[${index + DRIVERS.length}];`)}
${lines([...STATES, ...RESULTS], (name, index) => `  double *restrict ${name}1 = o[${index}];`)}
  const double rate = employerRate + employeeRate - creditedRate;
  for (long i = from; i < to; i++) {
    const double growth = wageGrowth_[i], dearer = 1 + inflation_[i], busier = 1 + utilisation_[i];
    const double contributors = contributors0[i] * (1 + 0.25 * growth);
    const double base = base0[i] * (1 + growth);
    const double capped = min(max(base, floorBase), ceilingBase);
    const double premium = contributors * capped * rate * collection;
    const double relieved = growth < 0 ? premium * (1 - relief) : premium;
    const double opening = balance0[i];
    const double income = relieved + subsidy * contributors + max(opening, 0) * interest_[i];
    const double admissions = admissions0[i] * busier;
    const double cost = cost0[i] * dearer;
    const double eligible = max(cost - deductible, 0);
    const double low = min(eligible, threshold);
    const double paid = low * ratioLow + (eligible - low) * ratioHigh;
    const double inpatient = admissions * min(paid, annualMaximum) * contributors;
    const double outpatient = outpatient0[i] * dearer * sqrt(busier);
    const double benefits = inpatient + outpatient * outpatientRatio * contributors;
    const double shock = benefits * (0.5 * fabs(inflation_[i] - growth));
    const double expected = benefits + shock * 0.25;
    const double expenditure = expected + expected * adminCost;
    const double surplus = income - expenditure;
    const double balance = opening + surplus;
    const double monthly = expenditure / 12;
    const double months = balance / monthly;
    const double wanted = reserveMonths * monthly - balance;
    const double gap = (surplus < 0) & (months < reserveMonths) ? wanted : 0;
    const double closing = balance + min(gap, expected * 0.25) * 0.5;
    contributors1[i] = contributors; base1[i] = base; admissions1[i] = admissions; cost1[i] = cost;
    outpatient1[i] = outpatient; balance1[i] = closing; income1[i] = income; expenditure1[i] = expenditure;
    months1[i] = months; deficit1[i] = closing <= 0 ? 1 : 0;
  }
}
static int ascending(const void *a, const void *b) { return *(const double *)a < *(const double *)b ? -1 : 1; }
int main(int argc, char **argv) {
  const long paths = atol(argv[1]), periods = atol(argv[2]), block = atol(argv[3]), repeats = atol(argv[4]);
  const double u[] = {${UNIFORMS.map((name) => UNIFORM_VALUES[name]).join(', ')}};
  const double start[] = {${STATES.map((name) => START[name]).join(', ')}};
  double *drivers[periods * 4], *states[(periods + 1) * 6], *results[periods * 4];
  // As the engine does: one piece of memory, columns kept off multiples of 4 KiB from each other.
  long stride = (paths + paths % 2) * 8;
  if (stride % 4096 < 192) stride += 192;
  if (stride % 4096 > 4096 - 192) stride += 384;
  char *memory = malloc(stride * (periods * 14 + 6));
  for (long c = 0; c < periods * 4; c++, memory += stride) drivers[c] = (double *)memory;
  for (long c = 0; c < (periods + 1) * 6; c++, memory += stride) states[c] = (double *)memory;
  for (long c = 0; c < periods * 4; c++, memory += stride) results[c] = (double *)memory;
  unsigned seed = 1;
  for (long c = 0; c < periods * 4; c++) for (long i = 0; i < paths; i++) {
    seed = seed * 1664525u + 1013904223u;
    drivers[c][i] = (seed / 4294967296.0 - 0.4) * 0.2;
  }
  for (long s = 0; s < 6; s++) for (long i = 0; i < paths; i++) states[s][i] = start[s];
  double *times = malloc(repeats * sizeof(double));
  for (long r = 0; r < repeats; r++) {
    const double began = ms();
    for (long from = 0; from < paths; from += block) for (long t = 0; t < periods; t++) {
      double *v[10], *o[10];
      for (int k = 0; k < 4; k++) { v[k] = drivers[t * 4 + k]; o[6 + k] = results[t * 4 + k]; }
      for (int k = 0; k < 6; k++) { v[4 + k] = states[t * 6 + k]; o[k] = states[(t + 1) * 6 + k]; }
      step(u, v, o, from, from + block < paths ? from + block : paths);
    }
    times[r] = ms() - began;
  }
  double sum = 0;
  for (long i = 0; i < paths; i++) sum += states[periods * 6 + 5][i];
  qsort(times, repeats, sizeof(double), ascending);
  printf("%.4f %.17g\\n", times[repeats / 2], sum);
  return 0;
}
`;
