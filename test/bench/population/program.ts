import { open, years } from './national.ts';

/** The hand-written loop in C: `program REPEATS` prints the median milliseconds of a projection and the persons of the last year. */
export const nationalC = `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define AGES ${open + 1}
#define LAST ${open}
#define YEARS ${years}
static double ms(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }
static double rates[YEARS][2][AGES], fertility[YEARS][AGES], out[YEARS + 1][2][AGES];
static void project(void) {
  double lived[AGES], ratio[AGES], newborn[2], come[AGES];
  for (int year = 0; year < YEARS; year++) {
    double all = 0;
    for (int sex = 0; sex < 2; sex++) for (int age = 0; age <= LAST; age++) all += out[year][sex][age];
    for (int sex = 0; sex < 2; sex++) {
      const double *m = rates[year][sex], *here = out[year][sex];
      double *there = out[year + 1][sex], l = 1;
      for (int age = 0; age < LAST; age++) {
        const double a = age > 0 ? 0.5 : m[0] >= 0.107 ? (sex ? 0.35 : 0.33) : sex ? 0.053 + 2.8 * m[0] : 0.045 + 2.684 * m[0];
        const double q = fmin(m[age] / (1 + (1 - a) * m[age]), 1);
        lived[age] = l * (1 - q) + a * l * q;
        l *= 1 - q;
      }
      const double open = l / m[LAST];
      for (int age = 0; age < LAST - 1; age++) ratio[age] = lived[age + 1] / lived[age];
      ratio[LAST - 1] = ratio[LAST] = open / (lived[LAST - 1] + open);
      newborn[sex] = lived[0];
      for (int age = 0; age <= LAST; age++) { come[age] = here[age] * -200000 / all; there[age] = 0; }
      for (int age = 0; age <= LAST; age++) there[age < LAST ? age + 1 : LAST] += (here[age] + 0.5 * come[age]) * ratio[age];
      for (int age = 0; age <= LAST; age++) there[age] += 0.5 * come[age];
    }
    double born = 0;
    for (int age = 15; age < 50; age++) born += fertility[year][age] * 0.5 * (out[year][1][age] + out[year + 1][1][age]);
    out[year + 1][0][0] += born * 1.08 / 2.08 * newborn[0];
    out[year + 1][1][0] += born / 2.08 * newborn[1];
  }
}
static int ascending(const void *a, const void *b) { return *(const double *)a < *(const double *)b ? -1 : 1; }
int main(int argc, char **argv) {
  const int repeats = atoi(argv[1]);
  double whole = 0, shares[35];
  for (int i = 0; i < 35; i++) { const double z = (i - 14) / 6.0; shares[i] = exp(-z * z); whole += shares[i]; }
  for (int year = 0; year < YEARS; year++) {
    const double level = pow(0.99, year);
    for (int sex = 0; sex < 2; sex++) for (int age = 0; age <= LAST; age++)
      rates[year][sex][age] = level * ((age == 0 ? 0.005 : 0.0002) + (sex == 0 ? 4e-5 : 2e-5) * exp(0.095 * age));
    for (int age = 15; age < 50; age++) fertility[year][age] = (1.1 + 0.002 * year) * shares[age - 15] / whole;
  }
  for (int sex = 0; sex < 2; sex++) for (int age = 0; age <= LAST; age++)
    out[0][sex][age] = (sex == 0 ? 7.6e6 : 7.1e6) * (1 + 0.3 * sin(age / 9.0)) * fmax(1 - age / 101.0, 0.001);
  double *times = malloc(repeats * sizeof(double));
  for (int r = 0; r < repeats; r++) { const double began = ms(); project(); times[r] = ms() - began; }
  double all = 0;
  for (int sex = 0; sex < 2; sex++) for (int age = 0; age <= LAST; age++) all += out[YEARS][sex][age];
  qsort(times, repeats, sizeof(double), ascending);
  printf("%.5f %.17g\\n", times[repeats / 2], all);
  return 0;
}
`;
