/**
 * Random or evenly spread numbers that depend on nothing but subject, draw, and what they were made with: the same however
 * many are asked for and in whatever order. In a simulation the subject is the path, and the draw its dimension.
 */
export interface Draws {
  /** Uniform in the open interval (0, 1). */
  uniform(subject: number, draw: number): number;
  /** Standard normal, the quantile of the uniform of the same draw. */
  normal(subject: number, draw: number): number;
}
