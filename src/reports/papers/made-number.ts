import type { ReportNumber } from '../document/report-document.ts';

/** A figure of a task's results, which are no cells of a budget's run. @param made what it is, for whoever tests or reads the document */
export function madeNumber(value: number, text: string, made: string, unitText = '1'): ReportNumber {
  return { kind: 'figure', text, value, of: { run: 'other', made, unitText } };
}

/** Which way two figures stand to each other as printed. */
export function printedWay(after: number, before: number): 'rise' | 'fall' | 'same' {
  return after > before ? 'rise' : after < before ? 'fall' : 'same';
}
