/**
 * The loop of `simulateClaims` in C: Philox4x32-10 and an alias table of 2^17 cells, two claims a block. The table holds
 * made numbers; its size is what counts. Arguments: years, claims a year. Prints milliseconds and a sum.
 */
export const drawClaimsC = `
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define CELLS (1u << 17)
static double threshold[CELLS];
static uint32_t alias[CELLS];

static void philox(uint32_t *w, uint32_t k0, uint32_t k1) {
  uint32_t a = w[0], b = w[1], c = w[2], d = w[3];
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xd2511f53u * a, p1 = (uint64_t)0xcd9e8d57u * c;
    a = (uint32_t)(p1 >> 32) ^ b ^ k0; b = (uint32_t)p1;
    c = (uint32_t)(p0 >> 32) ^ d ^ k1; d = (uint32_t)p0;
    k0 += 0x9e3779b9u; k1 += 0xbb67ae85u;
  }
  w[0] = a; w[1] = b; w[2] = c; w[3] = d;
}

int main(int argc, char **argv) {
  uint32_t years = atoi(argv[1]), claims = atoi(argv[2]);
  for (uint32_t j = 0; j < CELLS; j++) { threshold[j] = (double)(j * 2654435761u); alias[j] = (j * 40503u) % CELLS; }
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  double sum = 0;
  for (uint32_t year = 0; year < years; year++) {
    double own = 0;
    for (uint32_t claim = 0; claim < claims; claim += 2) {
      uint32_t w[4] = {claim / 2, 1, year, 0};
      philox(w, 20261121u, 0);
      uint32_t one = w[0] % CELLS, other = w[2] % CELLS;
      own += w[1] < threshold[one] ? one : alias[one];
      own += w[3] < threshold[other] ? other : alias[other];
    }
    sum += own;
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%f %f\\n", (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6, sum);
}
`;
