import { log } from '../elementary/log.ts';
import { power } from '../elementary/power.ts';
import type { CounterDraws } from '../random/counter-draws.ts';

/** The draws of one subject, one after another. */
export interface Stream {
  readonly draws: CounterDraws;
  readonly subject: number;
  /** Number of the next draw; moves on. */
  next: number;
}

/**
 * A gamma variable of this shape and scale 1, by rejection: about two draws of the stream each time.
 *
 * Source: Marsaglia & Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000), 363–372.
 */
export function gammaDraw(shape: number, stream: Stream): number {
  if (shape < 1) {
    const uniform = stream.draws.uniform(stream.subject, stream.next++);
    return gammaDraw(shape + 1, stream) * power(uniform, 1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  while (true) {
    const normal = stream.draws.normal(stream.subject, stream.next++);
    const uniform = stream.draws.uniform(stream.subject, stream.next++);
    const root = 1 + c * normal;
    if (root <= 0) continue;
    const v = root * root * root;
    if (log(uniform) < 0.5 * normal * normal + d - d * v + d * log(v)) return d * v;
  }
}
