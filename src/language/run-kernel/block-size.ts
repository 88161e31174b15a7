/**
 * Positions a caller should hand to a prepared kernel at once when it steps through periods: for each block of paths,
 * all periods, so that what one period leaves for the next is still in the cache. Even, as `from` must be.
 *
 * Measured with the fund step of `npm run bench executors` (65 operations, 30 periods, 10,000 paths; ratio to 2048):
 * 64: 2.4, 128: 1.7, 256: 1.3, 512: 1.1, 1024: 1.0, 4096: 1.0, all 10,000: 0.95. Smaller blocks pay for the calls (about
 * a fifth of a microsecond each), larger ones leave the cache as soon as a model has more columns than this one.
 */
export const BLOCK_SIZE = 2048;
