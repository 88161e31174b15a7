import { normalFunctionsC } from '../draws/normals-program.ts';
import { employeeRunC } from '../employee/program.ts';
import type { Start } from '../employee/start.ts';

export interface SimulatedDriver {
  readonly sd: number;
  readonly persistence: number;
  /** What it is spread around, year by year. */
  readonly base: readonly number[];
}

/**
 * The whole simulation in C on one thread: Philox, normals, a correlated pair, AR(1), the employee model's formulas, and
 * percentiles by quickselect that goes on from rank to rank. Prints the milliseconds of one, then the median and the first
 * percentile of the last balance.
 */
export function simulationC(start: Start, drivers: readonly SimulatedDriver[], correlation: number, paths: number, years: number, probabilities: readonly number[]): string {
  const list = (values: readonly number[]) => `{${values.map((value) => value.toExponential(17)).join(', ')}}`;
  return `
${normalFunctionsC}
${employeeRunC(start, paths, years)}
#define Q ${probabilities.length}
static const double probabilities[Q] = ${list(probabilities)}, sd[4] = ${list(drivers.map(({ sd }) => sd))}, persistence[4] = ${list(drivers.map((d) => d.persistence))};
static const double base[4][T] = {${drivers.map(({ base }) => list(base)).join(', ')}};
static double uniforms4[4][P], normals[4][P], scores[4][P], percentile[4][T][Q], copy[P];

static void draw(int seed) {
  const double r = ${correlation.toExponential(17)}, rest = sqrt(1 - r * r);
  for (int t = 0; t < T; t++) {
    for (uint32_t p = 0; p < P; p++) {
      uint32_t w[4] = {2 * t, 0, p, 0};
      philox(w, seed, 0);
      uniforms4[0][p] = uniform(w[0], w[1]);
      uniforms4[1][p] = uniform(w[2], w[3]);
      uint32_t v[4] = {2 * t + 1, 0, p, 0};
      philox(v, seed, 0);
      uniforms4[2][p] = uniform(v[0], v[1]);
      uniforms4[3][p] = uniform(v[2], v[3]);
    }
    for (int k = 0; k < 4; k++) for (int p = 0; p < P; p++) normals[k][p] = quantile(uniforms4[k][p]);
    for (int p = 0; p < P; p++) normals[2][p] = r * normals[1][p] + rest * normals[2][p];
    for (int k = 0; k < 4; k++) {
      const double carried = persistence[k], fresh = sqrt(1 - carried * carried);
      for (int p = 0; p < P; p++) {
        const double z = t == 0 ? normals[k][p] : carried * scores[k][p] + fresh * normals[k][p];
        scores[k][p] = z;
        draws[k][t][p] = base[k][t] + sd[k] * z;
      }
    }
  }
}

/* Hoare's quickselect with the middle of three as pivot. */
static void choose(double *x, int left, int right, int rank) {
  while (left < right) {
    int middle = (left + right) / 2;
    double a = x[left], b = x[middle], c = x[right];
    double pivot = a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
    int i = left, j = right;
    while (i <= j) {
      while (x[i] < pivot) i++;
      while (x[j] > pivot) j--;
      if (i <= j) { double y = x[i]; x[i] = x[j]; x[j] = y; i++; j--; }
    }
    if (rank <= j) right = j; else if (rank >= i) left = i; else return;
  }
}

static void summarise(void) {
  for (int q = 0; q < 4; q++) for (int t = 0; t < T; t++) {
    memcpy(copy, results[q][t], sizeof copy);
    int left = 0;
    for (int k = 0; k < Q; k++) {
      double at = probabilities[k] * (P - 1);
      int low = (int)at;
      choose(copy, left, P - 1, low);
      left = low;
      double high = copy[low];
      if (low + 1 < P) { choose(copy, low + 1, P - 1, low + 1); high = copy[low + 1]; }
      percentile[q][t][k] = copy[low] + (at - low) * (high - copy[low]);
    }
  }
}

static int rising(const void *a, const void *b) { const double x = *(const double *)a, y = *(const double *)b; return x < y ? -1 : x > y; }
int main(int argc, char **argv) {
  double times[5], all = 0;
  for (int i = 0; i < 5; i++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    draw(argc > 1 ? atoi(argv[1]) : 1); run(); summarise();
    clock_gettime(CLOCK_MONOTONIC, &b);
    times[i] = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
    for (int q = 0; q < 4; q++) for (int t = 0; t < T; t++) for (int k = 0; k < Q; k++) all += percentile[q][t][k];
  }
  qsort(times, 5, sizeof *times, rising);
  printf("%.4f %.17g %.17g %.17g\\n", times[2], percentile[2][T - 1][Q / 2], percentile[2][T - 1][0], all);
  return 0;
}
`;
}
