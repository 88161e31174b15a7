import type { Progress, Signal } from '../answering.ts';
import { otherWork } from '../other-work.ts';

/** Milliseconds of work between two looks at what else has been asked. */
const stretch = 25;

/** Works a question out step by step, so that others are answered meanwhile; undefined where the signal breaks it off. */
export async function inSteps<Answer>(steps: Generator<{ readonly done: number; readonly of: number }, Answer, void>, progress: Progress, signal: Signal): Promise<Answer | undefined> {
  for (let started = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < stretch) continue;
    progress(value.done, value.of);
    await otherWork();
    if (signal.aborted) {
      steps.return(undefined as never);
      return undefined;
    }
    started = performance.now();
  }
}
