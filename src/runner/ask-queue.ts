/** Hands one request at a time on. In each lane only the newest waits: a request not yet begun gives way to it. */
export class AskQueue {
  private readonly waiting = new Map<string, () => void>();
  private readonly overtaken = new Map<string, () => void>();
  private busy = false;

  /** @returns the answer, or undefined where a newer request of the lane came before this one began. */
  ask<T>(lane: string, work: () => Promise<T>): Promise<T | undefined> {
    return new Promise<T | undefined>((resolve, reject) => {
      this.overtaken.get(lane)?.();
      this.overtaken.set(lane, () => resolve(undefined));
      // Taken out and put in again, so that lanes are served in the order of their newest request.
      this.waiting.delete(lane);
      this.waiting.set(lane, () => {
        this.busy = true;
        work()
          .then(resolve, reject)
          .finally(() => {
            this.busy = false;
            this.next();
          });
      });
      this.next();
    });
  }

  /** Lets everything go that has not begun. */
  clear(): void {
    for (const give of this.overtaken.values()) give();
    this.overtaken.clear();
    this.waiting.clear();
  }

  private next(): void {
    if (this.busy) return;
    const first = this.waiting.entries().next().value;
    if (!first) return;
    const [lane, begin] = first;
    this.waiting.delete(lane);
    this.overtaken.delete(lane);
    begin();
  }
}
