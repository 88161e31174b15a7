import type { OperationCode } from '../../kernel.ts';

/** What makes constants and operations of a kernel; a register is whatever the maker calls one. */
export interface OperationMaker<Register> {
  constant(value: number): Register;
  operation(code: OperationCode, ...operands: readonly Register[]): Register;
}
