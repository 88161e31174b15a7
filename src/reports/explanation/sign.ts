import { words as plain } from '../document/say.ts';
import type { CellOfRun, Inline, ReportNumber } from '../document/report-document.ts';
import type { Explained } from './context.ts';

export type Sign = 'surplus' | 'deficit' | 'even';

/** Half a fen, yuan: less than that is no money but what binary fractions leave over. */
const noMoney = 0.005;

/** Which side of nothing a balance lies on, however little of it is seen in print; undefined where there is no figure. */
export function signOf({ runs }: Pick<Explained, 'runs'>, cell: CellOfRun): Sign | undefined {
  const value = runs.value(cell);
  if (value === undefined) return undefined;
  return Math.abs(value) < noMoney ? 'even' : value > 0 ? 'surplus' : 'deficit';
}

/** An amount without its sign; in yuan where the unit of the report would show nothing of it. */
export function magnitude({ runs }: Pick<Explained, 'runs'>, cell: CellOfRun): ReportNumber {
  const { value, text } = runs.figure(cell)!;
  const unitText = runs.unitOf(cell);
  return { kind: 'figure', text: isSlight(runs, cell) ? runs.plain(Math.abs(value), unitText) : text.replace(/^−/, ''), value: Math.abs(value), of: { run: cell.run, made: 'magnitude', inputs: [cell], unitText } };
}

/** The same with a remark where tables show it as nothing. */
export function amountOf(context: Explained, cell: CellOfRun): readonly Inline[] {
  return [magnitude(context, cell), ...(isSlight(context.runs, cell) ? [plain(context.words.balance.slight)] : [])];
}

/** Whether a figure that is something prints as nothing. */
function isSlight(runs: Explained['runs'], cell: CellOfRun): boolean {
  const value = runs.value(cell);
  return value !== undefined && Math.abs(value) >= noMoney && runs.isNothing(value, runs.unitOf(cell));
}
