import { sameSubject, type Subject } from './subject.ts';

/** The way from the number that was asked about to the one that is open now. */
export class Trail {
  steps: readonly Subject[] = $state.raw([]);

  get current(): Subject | undefined {
    return this.steps.at(-1);
  }

  /** A number on the screen: a new way begins. */
  open(subject: Subject): void {
    this.steps = [subject];
  }

  /** A number inside the explanation: the way goes on, or back where it has been before. */
  follow(subject: Subject): void {
    const before = this.steps.findIndex((step) => sameSubject(step, subject));
    this.steps = before < 0 ? [...this.steps, subject] : this.steps.slice(0, before + 1);
  }

  backTo(index: number): void {
    this.steps = this.steps.slice(0, index + 1);
  }

  close(): void {
    this.steps = [];
  }
}
