import { V128, type Bytes } from './encode.ts';
import { get, onlyIf, set } from './instructions.ts';

/** A stretch of code under way: what is kept in it is worked out there, once. */
export interface Scope {
  /** Puts a value into a local variable of its own and gives the code that reads it. */
  keep(value: Bytes): Bytes;
  /** A variable that may be given a new value, here or in a stretch inside. */
  variable(value: Bytes): Variable;
  /** A stretch that runs only where `condition`, a whole number, is not 0. */
  when(condition: Bytes, body: (inside: Scope) => void): void;
}

export interface Variable {
  readonly get: Bytes;
  set(value: Bytes, within: Scope): void;
}

/**
 * @param part where the code goes, in order
 * @param local makes a local variable of a type and gives its number
 */
export function scopeOf(part: Bytes[], local: (type: number) => number): Scope {
  const scope: Scope & { readonly part: Bytes[] } = {
    part,
    keep: (value) => scope.variable(value).get,
    variable(value) {
      const place = local(V128);
      part.push(set(place, value));
      return { get: get(place), set: (next, within) => void (within as typeof scope).part.push(set(place, next)) };
    },
    when(condition, body) {
      const inside: Bytes[] = [];
      body(scopeOf(inside, local));
      part.push(onlyIf(condition, inside.flat()));
    },
  };
  return scope;
}
