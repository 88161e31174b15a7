/** Philox4x32-10, uniforms of 52 bits and AS 241 (PPND16) in C. */
export const normalFunctionsC = `
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double poly(const double *c, double x) {
  return ((((((c[0] * x + c[1]) * x + c[2]) * x + c[3]) * x + c[4]) * x + c[5]) * x + c[6]) * x + c[7];
}
static const double a[] = {2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.387132872796366608};
static const double b[] = {5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4, 5.3941960214247511077e3, 6.871870074920579083e2, 4.2313330701600911252e1, 1};
static const double c[] = {7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734};
static const double d[] = {1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1, 6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187, 1};
static const double e[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2, 2.9656057182850489123e-1, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772};
static const double f[] = {2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 1.48753612908506148525e-2, 1.3692988092273580531e-1, 5.9983220655588793769e-1, 1};

static inline double quantile(double p) {
  double q = p - 0.5;
  if (fabs(q) <= 0.425) { double r = 0.180625 - q * q; return q * poly(a, r) / poly(b, r); }
  double r = sqrt(-log(q < 0 ? p : 1 - p));
  double z = r <= 5 ? poly(c, r - 1.6) / poly(d, r - 1.6) : poly(e, r - 5) / poly(f, r - 5);
  return q < 0 ? -z : z;
}

static inline void philox(uint32_t *w, uint32_t k0, uint32_t k1) {
  uint32_t x = w[0], y = w[1], z = w[2], v = w[3];
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xd2511f53u * x, p1 = (uint64_t)0xcd9e8d57u * z;
    x = (uint32_t)(p1 >> 32) ^ y ^ k0; y = (uint32_t)p1;
    z = (uint32_t)(p0 >> 32) ^ v ^ k1; v = (uint32_t)p0;
    k0 += 0x9e3779b9u; k1 += 0xbb67ae85u;
  }
  w[0] = x; w[1] = y; w[2] = z; w[3] = v;
}

static inline double uniform(uint32_t high, uint32_t low) { return ((high >> 6) * 67108864.0 + (low >> 6) + 0.5) / 4503599627370496.0; }
`;

/**
 * Normals in C: Philox4x32-10, two uniforms of 52 bits a block, or Sobol points in Gray code by columns; then AS 241 (PPND16)
 * with the library's log. The direction numbers are made up: what they are costs nothing. Arguments: generator, paths, draws.
 * Prints milliseconds and a sum.
 */
export const normalsC = `
${normalFunctionsC}
int main(int argc, char **argv) {
  uint32_t paths = atoi(argv[2]), draws = atoi(argv[3]);
  double *column = malloc(paths * sizeof *column), sum = 0;
  uint32_t directions[32];
  for (int k = 0; k < 32; k++) directions[k] = (k * 2654435761u) >> k;
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  if (!strcmp(argv[1], "philox")) {
    for (uint32_t path = 0; path < paths; path++) {
      double own = 0;
      for (uint32_t draw = 0; draw < draws; draw += 2) {
        uint32_t w[4] = {draw / 2, 0, path, 0};
        philox(w, 1, 0);
        own += quantile(uniform(w[0], w[1])) + quantile(uniform(w[2], w[3]));
      }
      column[path] = own;
    }
    for (uint32_t path = 0; path < paths; path++) sum += column[path];
  } else {
    for (uint32_t draw = 0; draw < draws; draw++) {
      uint32_t word = draw * 40503u;
      for (uint32_t index = 0; index < paths;) {
        column[index++] = quantile((word + 0.5) / 4294967296.0);
        word ^= directions[__builtin_ctz(index)];
      }
      sum += column[paths / 2];
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%f %f\\n", (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6, sum);
}
`;
