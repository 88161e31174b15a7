/**
 * The rules of models/benefits/resident-layered.yaml by hand in C, over the same sorted columns read from a file. Prints
 * the milliseconds of the loop, then expense and the four payments and the own payment.
 */
export const claimsC = `
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static double least(double a, double b) { return a < b ? a : b; }
static double most(double a, double b) { return a > b ? a : b; }
static const double from[3] = {0, 50000, 100000}, to[3] = {50000, 100000, 1e300}, rate[3] = {0.6, 0.7, 0.8};
static double tiered(double x) {
  double sum = 0;
  for (int k = 0; k < 3; k++) sum += (least(most(x, from[k]), to[k]) - from[k]) * rate[k];
  return sum;
}
int main(int argc, char **argv) {
  long n = atol(argv[2]);
  double tertiary = atof(argv[3]);
  FILE *f = fopen(argv[1], "rb");
  double *expense = malloc(8 * n), *excluded = malloc(8 * n), *own_first = malloc(8 * n);
  uint32_t *member = malloc(4 * n);
  uint8_t *level = malloc(n), *group = malloc(n), *service = malloc(n), *referral = malloc(n);
  size_t got = fread(expense, 8, n, f) + fread(excluded, 8, n, f) + fread(own_first, 8, n, f) + fread(member, 4, n, f)
    + fread(level, 1, n, f) + fread(group, 1, n, f) + fread(service, 1, n, f) + fread(referral, 1, n, f);
  if (got != 8 * (size_t)n) return 1;
  const double deductible[3] = {200, 500, 1000}, ratio[3] = {0.9, 0.75, tertiary};
  const double cd[6] = {10000, 5000, 5000, 5000, 10000, 10000}, add[6] = {0, 0.05, 0.05, 0.05, 0, 0}, cc[6] = {3e5, 1e8, 1e8, 1e8, 3e5, 3e5};
  const double ad[6] = {0, 0, 0, 0, 3000, 3000}, ar[6] = {0, 1, 0.8, 0.8, 0.7, 0.7}, xd[6] = {0, 5000, 5000, 5000, 7000, 7000}, xr[6] = {0, 1, 0.9, 0.7, 0.7, 0.5};
  const double basic_cap = 150000, assistance_cap = 100000, extra_cap = 50000, outpatient_cap = 400;
  for (int round = 0; round < 3; round++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    double all = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, own = 0;
    double admissions = 0, out = 0, due = 0, crit = 0, aid = 0, ext = 0;
    for (long i = 0; i < n; i++) {
      if (i == 0 || member[i] != member[i - 1]) admissions = out = due = crit = aid = ext = 0;
      int g = group[i], l = level[i], in = service[i] == 0;
      double eligible = most(0, expense[i] - excluded[i] - own_first[i]);
      double before_due = due, basic;
      double ded = 0;
      if (in) {
        admissions += 1;
        ded = least(eligible, deductible[l] * (admissions > 1 ? 0.5 : 1));
        due += (eligible - ded) * most(0, ratio[l] - (referral[i] == 1 ? 0.15 : 0));
      } else {
        double before = out;
        out += eligible;
        due += least(outpatient_cap, out * 0.5) - least(outpatient_cap, before * 0.5);
      }
      basic = least(basic_cap, due) - least(basic_cap, before_due);
      double counted = in ? eligible - basic + own_first[i] : 0;
      double cb = crit;
      crit += counted;
      double t0 = tiered(cd[g]);
      double now = tiered(most(crit, cd[g])) - t0 + most(0, crit - cd[g]) * add[g];
      double then = tiered(most(cb, cd[g])) - t0 + most(0, cb - cd[g]) * add[g];
      double critical = least(now, cc[g]) - least(then, cc[g]);
      double ab = aid, base = counted - critical;
      aid += base;
      double assistance = least(assistance_cap, most(0, aid - ad[g]) * ar[g]) - least(assistance_cap, most(0, ab - ad[g]) * ar[g]);
      double eb = ext, left = base - assistance;
      ext += left;
      double extra = least(extra_cap, most(0, ext - xd[g]) * xr[g]) - least(extra_cap, most(0, eb - xd[g]) * xr[g]);
      all += expense[i]; s1 += basic; s2 += critical; s3 += assistance; s4 += extra;
      own += expense[i] - basic - critical - assistance - extra;
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    if (round == 2) printf("%f %.2f %.2f %.2f %.2f %.2f %.2f\\n", (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6, all, s1, s2, s3, s4, own);
  }
}
`;
