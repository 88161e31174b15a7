import type { Kernel, Operation } from '../../kernel.ts';
import { firstOperation, isByteVarying } from '../check-kernel.ts';
import { lastReaders, varyingRegisters } from '../register-life.ts';
import { encodeModule, I32, V128, type Bytes } from './encode.ts';
import { emitExp } from './emit-exp.ts';
import { emitLog } from './emit-log.ts';
import { emitMax, emitMin } from './emit-min-max.ts';
import { emitNormalQuantile } from './emit-normal-quantile.ts';
import { emitRandom, emitRoundKeys, type RoundKeys } from './emit-random.ts';
import * as code from './instructions.ts';
import { scopeOf, type Scope } from './scope.ts';

const FROM = 0;
const TO = 1;

/**
 * Where a call finds its uniforms (doubles) and then the addresses of varyings and outputs (32 bits each), and where it
 * leaves its sums (doubles).
 */
export function argumentBytes(kernel: Kernel): number {
  return sumsAddress(kernel) + 8 * (kernel.sums?.length ?? 0);
}

export function sumsAddress(kernel: Kernel): number {
  const bytes = 8 * kernel.uniforms + 4 * (kernel.varyings + kernel.outputs.length);
  return bytes + (bytes % 8);
}

/**
 * The module of a kernel: `run(from, to)` in bytes from the start of the columns, arguments at address 0.
 *
 * What depends on uniforms and constants alone is calculated before the loop; the loop takes two positions a step.
 */
export function emitKernel(kernel: Kernel): Uint8Array<ArrayBuffer> {
  const first = firstOperation(kernel);
  const varying = varyingRegisters(kernel);
  const read = lastReaders(kernel).map((last) => last !== -1);
  const locals: number[] = [];
  const before: Bytes[] = [];
  const loop: Bytes[] = [];

  const newLocal = (type: number): number => TO + locals.push(type);
  const keepIn = (part: Bytes[], type: number, value: Bytes): Bytes => {
    const local = newLocal(type);
    part.push(code.set(local, value));
    return code.get(local);
  };

  /** A local of the loop that keeps its content from one step to the next; zero at first. */
  const carry = (): number => newLocal(V128);

  /** A register has its number, its truth (all bits or none), or both, each once it was asked for. */
  const numbers: (Bytes | undefined)[] = [];
  const truths: (Bytes | undefined)[] = [];
  const keep = (register: number) => (value: Bytes) => keepIn(varying[register] ? loop : before, V128, value);
  const number = (register: number): Bytes =>
    (numbers[register] ??= keep(register)(code.bitAnd(truths[register]!, code.splat(1))));
  const truth = (register: number): Bytes =>
    (truths[register] ??= keep(register)(code.notEqual(numbers[register]!, code.splat(0))));

  const constantOf = (register: number): number | undefined =>
    register < first ? kernel.constants[register - kernel.uniforms - kernel.varyings] : undefined;

  const columns = 8 * kernel.uniforms;
  const start = (index: number): Bytes => keepIn(before, I32, code.i32Load(columns + 4 * index));
  const address = (index: number): Bytes => code.i32Add(start(index), code.get(FROM));

  /** Addresses of the bytes of the two positions, and eight times those bytes: offsets into a table of doubles. */
  const byteAddresses: Bytes[] = [];
  const byteAddress = (register: number): Bytes =>
    (byteAddresses[register] ??= keepIn(loop, I32, code.i32Add(start(register - kernel.uniforms), code.i32ShiftRight(code.get(FROM), 3))));
  const offsets: (readonly [Bytes, Bytes])[] = [];
  const offsetsOf = (register: number): readonly [Bytes, Bytes] => {
    const offset = (place: number) => keepIn(loop, I32, code.i32ShiftLeft(code.i32LoadByte(byteAddress(register), place), 3));
    return (offsets[register] ??= [offset(0), offset(1)]);
  };

  for (let register = 0; register < first; register++) {
    if (!read[register]) continue;
    const constant = constantOf(register);
    if (constant !== undefined) numbers[register] = keepIn(before, V128, code.splat(constant));
    else if (isByteVarying(kernel, register)) numbers[register] = keepIn(loop, V128, code.loadBytes(byteAddress(register)));
    else if (varying[register]) numbers[register] = keepIn(loop, V128, code.load(address(register - kernel.uniforms)));
    else numbers[register] = keepIn(before, V128, code.loadSplat(8 * register));
  }

  const scopes = { before: scopeOf(before, newLocal), loop: scopeOf(loop, newLocal) };
  /** Round keys by the uniform of their seed, and blocks of four numbers by what they count from. */
  const roundKeys: RoundKeys[] = [];
  const blocks = new Map<string, readonly Bytes[]>();
  const random = (subject: number, count: number, offset: number, scope: Scope): Bytes => {
    const group = Math.floor(offset / 4);
    const name = `${subject} ${count} ${group}`;
    const keys = (roundKeys[count + 1] ??= emitRoundKeys(number(count + 1), scopes.before));
    const numbers = blocks.get(name) ?? emitRandom(number(subject), number(count), group, keys, scope);
    blocks.set(name, numbers);
    return numbers[offset % 4]!;
  };

  kernel.operations.forEach((operation, index) => {
    const register = first + index;
    if (!read[register]) return;
    const target = isTruth(operation) ? truths : numbers;
    target[register] = keep(register)(value(operation, keep(register), varying[register] ? scopes.loop : scopes.before));
  });

  const stores = kernel.outputs.map((register, index) =>
    code.store(address(kernel.varyings + index), number(register)),
  );

  function value({ code: kind, a, b, c }: Operation, hold: (value: Bytes) => Bytes, scope: Scope): Bytes {
    switch (kind) {
      case 'add': return code.add(number(a), number(b));
      case 'subtract': return code.subtract(number(a), number(b));
      case 'multiply': return code.multiply(number(a), number(b));
      case 'divide': return code.divide(number(a), number(b));
      case 'negate': return code.negate(number(a));
      case 'min': return emitMin(number(a), number(b), constantOf(a), constantOf(b));
      case 'max': return emitMax(number(a), number(b), constantOf(a), constantOf(b), hold);
      case 'abs': return code.absolute(number(a));
      case 'sqrt': return code.squareRoot(number(a));
      case 'floor': return code.floor(number(a));
      case 'exp': return emitExp(number(a), hold);
      case 'log': return emitLog(number(a), hold);
      case 'less': return code.less(number(a), number(b));
      case 'lessEqual': return code.lessOrEqual(number(a), number(b));
      case 'equal': return code.equal(number(a), number(b));
      case 'and': return code.bitAnd(truth(a), truth(b));
      case 'or': return code.bitOr(truth(a), truth(b));
      case 'not': return code.bitNot(truth(a));
      case 'select': return code.bitSelect(number(b), number(c), truth(a));
      case 'running': {
        const before = carry();
        const begins = truth(b);
        const first = hold(code.add(number(a), code.bitAndNot(code.get(before), begins)));
        const second = hold(code.add(number(a), code.bitAndNot(code.pair(first, 0, first, 0), begins)));
        loop.push(code.set(before, code.pair(second, 1, second, 1)));
        return code.pair(first, 0, second, 1);
      }
      case 'normalQuantile': return emitNormalQuantile(number(a), scope);
      case 'random': return random(a, b, c, scope);
      case 'gather': return code.loadPair(...offsetsOf(a), 8 * b);
    }
  }

  const from = code.get(FROM);
  const to = code.get(TO);
  const sums = kernel.sums ?? [];
  const totals = sums.map(carry);
  if (sums.length > 0) {
    // Where the number of positions is odd, the second place of the last step does not count.
    const limit = keepIn(before, V128, code.splatOf(to));
    const here = keepIn(loop, V128, code.add(code.splatOf(from), code.splatPair(0, 8)));
    const counts = keepIn(loop, V128, code.less(here, limit));
    sums.forEach((register, index) => {
      loop.push(code.set(totals[index]!, code.add(code.get(totals[index]!), code.bitAnd(number(register), counts))));
    });
  }
  const left = totals.flatMap((total, index) =>
    code.storeFirst(code.i32(0), code.add(code.get(total), code.pair(code.get(total), 1, code.get(total), 0)), sumsAddress(kernel) + 8 * index),
  );
  const step = code.set(FROM, code.i32Add(from, code.i32(16)));
  return encodeModule({
    parameters: [I32, I32],
    locals,
    code: before.flat().concat(
      code.onlyIf(code.i32Less(from, to), code.repeatWhile(loop.flat().concat(stores.flat(), step), code.i32Less(from, to))),
      left,
    ),
  });
}

function isTruth({ code: kind }: Operation): boolean {
  return ['less', 'lessEqual', 'equal', 'and', 'or', 'not'].includes(kind);
}
