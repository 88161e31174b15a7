/** Works a question out without a stop. */
export function finished<Answer>(steps: Generator<unknown, Answer, void>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
