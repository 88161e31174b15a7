/** What a command gives back: data, messages, and 0 done, 1 problems in the input, 2 wrong usage. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: 0 | 1 | 2;
}
