import FFT from 'fft.js';
import type { Frequency } from './frequency.ts';

const LARGEST = 2 ** 22;

/**
 * The distribution of S = X_1 + … + X_N on a grid through the generating function of N at the Fourier transform of X.
 *
 * What lies above the transformed grid is folded back onto it. Exponential tilting by e^(−θj) before and e^(θj) after shrinks
 * that by e^(−θ·length), and enlarges rounding (1e-16) by up to e^(θ·points).
 *
 * @param severity probability of each point 0, h, 2h, …
 * @param points number of points of the result; the transform is at least twice as long
 * @param tilt θ times the length of the transform. Default 20 where the distribution reaches beyond the transform (mean plus
 *   ten standard deviations), otherwise 0
 * @throws RangeError where the transform would be longer than 2^22
 * Source: Grübel & Hermesmeier (1999), ASTIN Bulletin 29, 197–214.
 */
export function fftAggregate(frequency: Frequency, severity: ArrayLike<number>, points: number, tilt = usualTilt(frequency, severity, points)): Float64Array {
  const length = transformLength(severity, points);
  if (length > LARGEST) throw new RangeError(`fftAggregate: at most ${LARGEST / 2} points; got ${Math.max(points, severity.length)}`);
  const theta = tilt / length;
  const fft = new FFT(length);
  const input = new Float64Array(2 * length);
  const output = new Float64Array(2 * length);
  for (let j = 0; j < severity.length; j++) input[2 * j] = severity[j]! * Math.exp(-theta * j);
  fft.transform(output, input);
  for (let j = 0; j < length; j++) {
    const [re, im] = frequency.generating([output[2 * j]!, output[2 * j + 1]!]);
    output[2 * j] = re;
    output[2 * j + 1] = im;
  }
  fft.inverseTransform(input, output);
  return Float64Array.from({ length: points }, (_, j) => Math.max(0, input[2 * j]! * Math.exp(theta * j)));
}

function transformLength(severity: ArrayLike<number>, points: number): number {
  return 2 ** Math.ceil(Math.log2(2 * Math.max(points, severity.length, 2)));
}

function usualTilt(frequency: Frequency, severity: ArrayLike<number>, points: number): number {
  let first = 0;
  let second = 0;
  for (let j = 0; j < severity.length; j++) {
    first += j * severity[j]!;
    second += j * j * severity[j]!;
  }
  const variance = frequency.mean * (second - first * first) + frequency.variance * first * first;
  return frequency.mean * first + 10 * Math.sqrt(variance) > transformLength(severity, points) ? 20 : 0;
}
