import { encodeModule, V128 } from './encode.ts';
import { set, splat } from './instructions.ts';

/** Whether this machine can run WebAssembly with 128-bit SIMD (every browser since 2023; not Node before 16.4). */
export function supportsSimd(): boolean {
  return (
    typeof WebAssembly === 'object' &&
    WebAssembly.validate(encodeModule({ parameters: [], locals: [V128], code: set(0, splat(1)) }))
  );
}
