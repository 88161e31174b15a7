import type { Label } from '../model.ts';
import { kindWords, sheetPurposes, sheetWords } from './sheet-words.ts';
import type { CellKind, WorkbookCell, WorkbookSheet } from './workbook.ts';

/** Version of the layout: a program that brings a workbook back refuses one it does not know. */
export const WORKBOOK_FORMAT = 1;

export interface Contents {
  readonly title: string;
  /** By machine-readable key: `model`, `model-digest`, `format`, `locale`, `periods`, `run`. */
  readonly facts: readonly (readonly [key: string, label: string, value: string | number])[];
  /** Rows of the run header. */
  readonly header: readonly (readonly [name: string, value: string])[];
  readonly sheets: readonly { readonly name: string; readonly purpose: keyof typeof sheetPurposes }[];
  /** Checks that fail in the run, and the formula that counts them. */
  readonly failing: { readonly value: number; readonly formula: string } | undefined;
  readonly counts: { readonly live: number; readonly fixed: number };
  /** Quantities that are fixed, with the reason. */
  readonly fixed: readonly (readonly [name: string, reason: string])[];
}

/**
 * First sheet: A holds the machine-readable key of a row and is empty elsewhere, B what the row is called, C its value.
 * Facts about the model come first, then the run header, the sheets, the legend and the list of fixed quantities.
 */
export function contentsSheet(contents: Contents, locale: keyof Label): WorkbookSheet {
  const word = (key: keyof typeof sheetWords) => sheetWords[key][locale];
  const heading = (text: string): readonly (WorkbookCell | undefined)[] => [undefined, { value: text, kind: 'heading' }, { value: null, kind: 'heading' }, { value: null, kind: 'heading' }];
  const line = (name: string, value: WorkbookCell, key?: string): readonly (WorkbookCell | undefined)[] => [
    key === undefined ? undefined : { value: key, kind: 'id' },
    { value: name, kind: 'label' },
    value,
  ];
  const text = (value: string | number): WorkbookCell => ({ value, kind: 'text' });
  const legend = Object.entries(kindWords) as [CellKind, Label][];
  return {
    name: word('contents'),
    widths: [5, 34, 60, 60],
    rows: [
      [undefined, { value: contents.title, kind: 'title' }],
      [undefined, { value: word('edit'), kind: 'text' }],
      [],
      ...contents.facts.map(([key, label, value]) => line(label, text(value), key)),
      [],
      heading(word('runHeader')),
      ...contents.header.map(([name, value]) => line(name, text(value))),
      [],
      heading(word('sheets')),
      ...contents.sheets.map(({ name, purpose }) => line(name, text(sheetPurposes[purpose][locale]))),
      ...(contents.failing ? [line(word('failing'), { ...contents.failing, kind: 'computed', format: '0' }, 'failing-checks')] : []),
      [],
      heading(word('legend')),
      ...legend.map(([kind, label]): readonly (WorkbookCell | undefined)[] => [undefined, { value: kind === 'check' ? 1 : label[locale], kind, format: kind === 'check' ? `"${label[locale]}"` : 'General' }]),
      [],
      heading(word('fixedList')),
      line(word('liveCount'), text(contents.counts.live), 'live-cells'),
      line(word('fixedCount'), text(contents.counts.fixed), 'fixed-cells'),
      ...(contents.fixed.length === 0 ? [line('', text(word('noneFixed')))] : contents.fixed.map(([name, reason]) => line(name, text(reason)))),
    ],
  };
}
