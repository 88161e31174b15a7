/** The same in C; reads n × n doubles from a file, prints the milliseconds of one triangle and the total error. */
export const mackC = `
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static int n;
static double *cumulative, *full, *factor, *variance, *weight, *risk, *own;
__attribute__((noinline)) static double mack(void) {
  memcpy(full, cumulative, sizeof(double) * n * n);
  memset(risk, 0, sizeof(double) * n);
  memset(own, 0, sizeof(double) * n);
  for (int k = 0; k < n - 1; k++) {
    double above = 0, below = 0, squares = 0;
    for (int i = 0; i < n - 1 - k; i++) { above += full[i * n + k + 1]; below += full[i * n + k]; }
    factor[k] = above / below;
    weight[k] = below;
    for (int i = 0; i < n - 1 - k; i++) { const double off = full[i * n + k + 1] / full[i * n + k] - factor[k]; squares += full[i * n + k] * off * off; }
    variance[k] = k < n - 2 ? squares / (n - 2 - k) : fmin(variance[k - 1] * variance[k - 1] / variance[k - 2], fmin(variance[k - 1], variance[k - 2]));
  }
  double process = 0, parameter = 0;
  for (int k = 0; k < n - 1; k++) {
    const double squared = factor[k] * factor[k], of = variance[k] / weight[k];
    double moving = 0;
    for (int i = n - 1 - k; i < n; i++) {
      const double amount = full[i * n + k];
      moving += amount;
      risk[i] = squared * risk[i] + amount * variance[k];
      own[i] = squared * own[i] + amount * amount * of;
      full[i * n + k + 1] = amount * factor[k];
    }
    parameter = squared * parameter + moving * moving * of;
  }
  for (int i = 0; i < n; i++) process += risk[i];
  return sqrt(process + parameter);
}
int main(int argc, char **argv) {
  n = atoi(argv[2]);
  const int times = atoi(argv[3]);
  cumulative = malloc(sizeof(double) * n * n); full = malloc(sizeof(double) * n * n);
  factor = malloc(sizeof(double) * n); variance = malloc(sizeof(double) * n); weight = malloc(sizeof(double) * n);
  risk = malloc(sizeof(double) * n); own = malloc(sizeof(double) * n);
  FILE *file = fopen(argv[1], "rb");
  if (!file || fread(cumulative, sizeof(double), (size_t)n * n, file) != (size_t)n * n) return 1;
  struct timespec a, b;
  double error = 0;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int t = 0; t < times; t++) error = mack();
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("%.6f %.10g\\n", (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6, error);
  return 0;
}
`;
