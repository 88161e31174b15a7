import type { Label } from '../../language/model.ts';

interface Step<T> {
  readonly value: T;
  /** What led to the value. */
  readonly what: Label;
  /** Edits with the same key that follow each other closely are one step: a slider that moves is one edit. */
  readonly key: string | undefined;
}

const longest = 200;

/** One immutable value with the steps that led to it and those taken back. */
export class History<T> {
  private past: readonly Step<T>[] = $state.raw([]);
  private future: readonly Step<T>[] = $state.raw([]);
  private now: Step<T>;
  private open = false;

  constructor(first: T) {
    this.now = $state.raw({ value: first, what: { zh: '', en: '' }, key: undefined });
  }

  get value(): T {
    return this.now.value;
  }

  /** What undo would take back. */
  get undoable(): Label | undefined {
    return this.past.length > 0 ? this.now.what : undefined;
  }

  get redoable(): Label | undefined {
    return this.future[0]?.what;
  }

  /** @param key edits with one key are gathered into one step until `seal`. */
  change(value: T, what: Label, key?: string): void {
    const gathers = this.open && key !== undefined && key === this.now.key;
    if (!gathers) this.past = [...this.past, this.now].slice(-longest);
    this.now = { value, what, key };
    this.future = [];
    this.open = true;
  }

  /** Puts into the present value what is no edit: no step of its own, and gone with the value that undo takes back. */
  amend(value: T): void {
    this.now = { ...this.now, value };
  }

  /** The hand has let go: the next edit is a step of its own. */
  seal(): void {
    this.open = false;
  }

  undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.future = [this.now, ...this.future];
    this.now = before;
    this.past = this.past.slice(0, -1);
    this.seal();
  }

  redo(): void {
    const [next, ...rest] = this.future;
    if (!next) return;
    this.past = [...this.past, this.now];
    this.now = next;
    this.future = rest;
    this.seal();
  }
}
