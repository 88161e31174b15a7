import type { KernelBuilder, Ref } from './kernel-builder.ts';

export type BracketFunction = 'tiered' | 'band' | 'lookup' | 'interpolate';
export type BracketPart = 'from' | 'to' | 'value';

/** A bracket table whose numbers are leaves of the kernel, so that changing them recompiles nothing. */
export interface BracketLeaves {
  readonly rows: number;
  part(row: number, part: BracketPart): Ref;
  /** A bound belongs to the band below it. */
  readonly upperIncluded: boolean;
}

export function lowerBrackets(b: KernelBuilder, name: BracketFunction, x: Ref, table: BracketLeaves): Ref {
  switch (name) {
    case 'tiered':
      return tiered(b, x, table);
    case 'lookup':
      return lookup(b, x, table);
    case 'band':
      return b.operation('multiply', x, lookup(b, x, table));
    case 'interpolate':
      return interpolate(b, x, table);
  }
}

function rowsOf(table: BracketLeaves): readonly number[] {
  return Array.from({ length: table.rows }, (_, row) => row);
}

/** Each row's slice of x, which is min(max(x, from), to) − from, times the row's rate. */
function tiered(b: KernelBuilder, x: Ref, table: BracketLeaves): Ref {
  const amounts = rowsOf(table).map((row) => {
    const from = table.part(row, 'from');
    const slice = b.operation('subtract', b.operation('min', b.operation('max', x, from), table.part(row, 'to')), from);
    return b.operation('multiply', slice, table.part(row, 'value'));
  });
  return amounts.reduce((sum, amount) => b.operation('add', sum, amount));
}

/** Value of the last row whose lower bound x reaches; 0 below the first. */
function lookup(b: KernelBuilder, x: Ref, table: BracketLeaves): Ref {
  return rowsOf(table).reduce((below, row) => {
    const from = table.part(row, 'from');
    const reached = table.upperIncluded ? b.operation('less', from, x) : b.operation('lessEqual', from, x);
    return b.operation('select', reached, table.part(row, 'value'), below);
  }, b.constant(0));
}

/** Straight lines between the points (from, value); level before the first and after the last. */
function interpolate(b: KernelBuilder, x: Ref, table: BracketLeaves): Ref {
  let value = table.part(0, 'value');
  for (const row of rowsOf(table).slice(1)) {
    const [x0, x1, y0, y1] = [table.part(row - 1, 'from'), table.part(row, 'from'), table.part(row - 1, 'value'), table.part(row, 'value')];
    const width = b.operation('subtract', x1, x0);
    const slope = b.operation('divide', b.operation('subtract', y1, y0), width);
    const inside = b.operation('add', y0, b.operation('multiply', b.operation('subtract', b.operation('min', x, x1), x0), slope));
    // A row that only pads the table has no width; its slope must not be looked at.
    const beyond = b.operation('and', b.operation('less', x0, x), b.operation('less', b.constant(0), width));
    value = b.operation('select', beyond, inside, value);
  }
  return value;
}
