import type { Label } from '../../language/model.ts';
import { notesOfModel, touchesQuantity } from '../dataset-notes.ts';
import type { Project } from '../state/project.svelte.ts';
import type { FormColumn } from './form-lines.ts';

export interface NumberedNote {
  readonly number: number;
  readonly id: string;
  readonly sign: string;
  readonly text: Label;
  readonly severity: 'note' | 'warning';
}

export interface NoteMarks {
  readonly all: readonly NumberedNote[];
  ofColumn(column: FormColumn): readonly NumberedNote[];
  ofLine(quantity: string): readonly NumberedNote[];
}

const circled = (number: number): string => (number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`);

/** The dataset's notes on figures that the budget stands on, numbered, with the columns and lines they belong to. */
export function noteMarks(project: Project, columns: readonly FormColumn[]): NoteMarks {
  const { model, years, dataset } = project;
  const notes = notesOfModel(dataset.notes, model, project.baseline.periods);
  const all = notes.map((note, index): NumberedNote => ({ number: index + 1, id: note.id, sign: circled(index + 1), text: note.text, severity: note.severity }));
  const lines = project.form.flatMap((sheet) => sheet.lines.map((line) => model.quantities.get(line.quantity)));
  const shown = columns.map((column) => column.period).filter((period) => years.observed.includes(period));
  return {
    all,
    ofColumn: ({ period, key }) =>
      key !== period || !years.observed.includes(period) ? [] : all.filter((_, index) => spansFew(notes[index]!.touches) && lines.some((line) => touchesQuantity(notes[index]!, line, [period]))),
    ofLine: (quantity) => all.filter((_, index) => touchesQuantity(notes[index]!, model.quantities.get(quantity), shown)),
  };
}

/** A note about every year would mark every column and tell nothing: it stands at its lines alone. */
function spansFew(touches: readonly { readonly from: number; readonly to: number }[]): boolean {
  return touches.every((touch) => touch.to - touch.from <= 2);
}
