import type { Column, Columns } from '../columns.ts';
import type { Expression } from '../expression.ts';
import type { Kernel } from '../kernel.ts';
import { KernelBuilder, type Ref } from './kernel-builder.ts';
import type { Elements } from './elements.ts';
import { Lowering, type CellSource } from './lower.ts';
import type { Model, Period, Quantity } from '../model.ts';
import { isGroupKey, prefixOf } from '../names.ts';

/** Column that is 1 in the first row of each group and 0 in the others. */
export const GROUP_BEGINS = '#group-begins';

/** A sum over the rows of a key: of all of them, or of those up to each row. */
export interface Scan {
  readonly id: string;
  readonly kind: 'running' | 'total';
  /** Column that is summed and column that tells the groups apart. */
  readonly argument: string;
  readonly by: string;
}

/** What can be worked out row by row, then the sums over rows that the next stage needs. */
export interface RowStage {
  readonly kernel: Kernel;
  readonly uniformIds: readonly string[];
  readonly varyingIds: readonly string[];
  readonly outputIds: readonly string[];
  /** Columns whose sums the kernel gives, in order. */
  readonly sumIds: readonly string[];
  readonly scans: readonly Scan[];
}

interface PlacedScan extends Scan {
  readonly stage: number;
  readonly expression: Expression;
  readonly elements: Elements;
  readonly prefix: string;
}

export function columnId(quantity: Quantity, element: string): string {
  return `${quantity.name}[${element}]`;
}

/**
 * Sorts the formulas that the wanted columns need into stages: a stage is one straight-line kernel over rows. `running`
 * over the axis' group goes along inside it; `total`, and sums by another key, stand between stages, because they need
 * their argument for every row first. A stage gives out what is wanted and what later stages read.
 *
 * @param wanted columns wanted row by row
 * @param summed columns of which only sums are wanted
 */
export function planRows(
  model: Model, columns: Columns, period: Period, bracketRows: (quantity: Quantity) => number,
  wanted: readonly Column[], summed: readonly Column[] = [],
): readonly RowStage[] {
  const stages = new Map<Column, number>();
  const scans = new Map<string, PlacedScan>();
  const order: Column[] = [];

  const stageOf = (column: Column): number => {
    const known = stages.get(column);
    if (known !== undefined) return known;
    const formula = column.quantity.formula;
    const stage = formula ? stageOfExpression(formula.tree, column.elements, prefixOf(column.quantity.name)) : 0;
    stages.set(column, stage);
    if (formula) order.push(column);
    return stage;
  };
  const stageOfExpression = (e: Expression, elements: Elements, prefix: string): number => {
    let greatest = 0;
    const seen: CellSource = {
      cell: (quantity, element) => {
        greatest = Math.max(greatest, stageOf(columns.at(quantity.name, element)));
        return anyRef;
      },
      bracket: () => anyRef,
      bracketRows: () => 1,
      scan: (kind, argument, by, chosen) => {
        if (kind === 'running' && isGroupKey(model, by)) {
          greatest = Math.max(greatest, stageOfExpression(argument, chosen, prefix));
          return anyRef;
        }
        const id = scanId(kind, argument, by, chosen, prefix);
        const scan = scans.get(id) ?? { id, kind, argument: `${id}:argument`, by, stage: stageOfExpression(argument, chosen, prefix), expression: argument, elements: chosen, prefix };
        scans.set(id, scan);
        greatest = Math.max(greatest, scan.stage + 1);
        return anyRef;
      },
    };
    new Lowering(new KernelBuilder(), seen, { model, prefix, period }).lower(e, elements);
    return greatest;
  };
  for (const column of [...wanted, ...summed]) stageOf(column);

  const count = 1 + Math.max(0, ...stages.values(), ...[...scans.values()].map((scan) => scan.stage));
  const built = Array.from({ length: count }, (_, stage) => {
    const builder = new KernelBuilder();
    const refs = new Map<string, Ref>();
    const lowerAt = (prefix: string, expression: Expression, elements: Elements): Ref =>
      new Lowering(builder, cells(prefix), { model, prefix, period }).lower(expression, elements)!;
    const cells = (prefix: string): CellSource => ({
      cell: (quantity, element) => {
        const id = columnId(quantity, element);
        if (quantity.kind === 'parameter') return builder.uniform(id);
        return refs.get(id) ?? (quantity.type === 'category' ? builder.byteVarying(id) : builder.varying(id));
      },
      bracket: (quantity, element, row, part) => builder.uniform(`${columnId(quantity, element)}#${row}.${part}`),
      bracketRows,
      scan: (kind, argument, by, chosen) =>
        kind === 'running' && isGroupKey(model, by)
          ? builder.operation('running', lowerAt(prefix, argument, chosen), builder.byteVarying(GROUP_BEGINS))
          : builder.varying(scanId(kind, argument, by, chosen, prefix)),
    });
    for (const column of order.filter((c) => stages.get(c) === stage)) {
      refs.set(columnId(column.quantity, column.element), lowerAt(prefixOf(column.quantity.name), column.quantity.formula!.tree, column.elements));
    }
    const own = [...scans.values()].filter((scan) => scan.stage === stage);
    for (const scan of own) refs.set(scan.argument, lowerAt(scan.prefix, scan.expression, scan.elements));
    return { builder, refs, scans: own, reads: builder.finish([]).varyingIds };
  });
  const wantedIds = wanted.map(({ quantity, element }) => columnId(quantity, element));
  return built.map(({ builder, refs, scans }, stage) => {
    const needed = new Set([...wantedIds, ...scans.map((scan) => scan.argument), ...built.slice(stage + 1).flatMap(({ reads }) => reads)]);
    const outputs = [...refs].filter(([id]) => needed.has(id));
    const sums = summed.filter((column) => stages.get(column) === stage).map(({ quantity, element }) => columnId(quantity, element));
    return {
      ...builder.finish(outputs.map(([, ref]) => ref), sums.map((id) => refs.get(id) ?? builder.varying(id))),
      outputIds: outputs.map(([id]) => id), sumIds: sums, scans,
    };
  });
}

function scanId(kind: string, argument: Expression, by: string, elements: Elements, prefix: string): string {
  return `${kind}(${JSON.stringify(argument)} ${prefix} ${[...elements].join('/')}) by ${by}`;
}

const anyRef: Ref = { kind: 'varying', index: 0 };
