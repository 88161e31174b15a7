/** What a command gives back: data, messages, and 0 done, 1 problems in the input, 2 wrong usage. */
export interface Outcome {
  readonly stdout: string;
  /** What follows on standard output, part by part: a long table is never held as one text. */
  readonly rest?: Iterable<string>;
  readonly stderr: string;
  readonly code: 0 | 1 | 2;
}
