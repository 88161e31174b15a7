import type { Label, Model, Quantity } from '../language/model.ts';

/** A remark of a dataset on its own figures, and the figures it is about. */
export interface DatasetNote {
  readonly id: string;
  readonly severity: 'note' | 'warning';
  readonly text: Label;
  readonly touches: readonly Touch[];
}

interface Touch {
  readonly resource: string;
  readonly columns: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Codes a row must have, by key column. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The notes of a data package; one that is not in the form of a note is left out. */
export function readNotes(notes: readonly Fields[]): readonly DatasetNote[] {
  return notes.flatMap((note): DatasetNote[] => {
    const { id, zh, en, severity, touches } = note;
    if (typeof id !== 'string' || typeof zh !== 'string' || typeof en !== 'string') return [];
    const places = Array.isArray(touches) ? touches.flatMap(readTouch) : [];
    return [{ id, text: { zh, en }, severity: severity === 'warning' ? 'warning' : 'note', touches: places }];
  });
}

function readTouch(touch: Fields): Touch[] {
  const { resource, columns, years, where } = touch;
  if (typeof resource !== 'string') return [];
  const [from = -Infinity, to = Infinity] = Array.isArray(years) ? (years as unknown[]).map(Number) : [];
  const codes = Object.entries((where ?? {}) as Record<string, unknown>).map(([key, value]) => [key, [value].flat().map(String)] as const);
  return [{ resource, columns: Array.isArray(columns) ? columns.map(String) : [], from, to, where: Object.fromEntries(codes) }];
}

/** Whether a note is about the figures that a quantity takes from a table in any of the years. */
export function touchesQuantity(note: DatasetNote, quantity: Quantity | undefined, years: readonly string[]): boolean {
  const binding = quantity?.binding;
  if (!binding) return false;
  return note.touches.some(
    (touch) =>
      touch.resource === binding.table &&
      (touch.columns.length === 0 || touch.columns.includes(binding.column)) &&
      years.some((year) => Number(year) >= touch.from && Number(year) <= touch.to) &&
      Object.entries(touch.where).every(([key, codes]) => binding.where[key] === undefined || codes.includes(binding.where[key])),
  );
}

/** Notes about any figure that a model takes in these years, in the dataset's order. */
export function notesOfModel(notes: readonly DatasetNote[], model: Model, years: readonly string[]): readonly DatasetNote[] {
  return notes.filter((note) => [...model.quantities.values()].some((quantity) => touchesQuantity(note, quantity, years)));
}
