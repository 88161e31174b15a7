import type { Issue } from '../../i18n/issue.ts';
import { messages, type Locale } from '../../i18n/locale.ts';
import { projectFileWords } from '../../i18n/project-file.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { ProjectFile } from '../../project/project-file.ts';
import { verificationText } from '../../reports/project-file/verification-text.ts';
import { numberStyle } from '../text/cell-text.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import { aligned } from '../text/text-table.ts';
import type { World } from '../world.ts';
import type { Held } from './held.ts';

export interface Checked {
  readonly file: ProjectFile;
  readonly path: string;
  readonly held: Held;
  readonly issues: readonly Issue[];
}

/** What was found as `hengsuan.verify/1`. */
export function verificationJson({ file, path, held, issues }: Checked, world: World): Json {
  const { verdict, causes, compared, rounded, moved } = held.verification;
  const { origin, created, saved } = file;
  return {
    format: 'hengsuan.verify/1',
    program: { name: messages('en').program.name, version: world.version },
    file: path,
    project: origin.project,
    created,
    saved: { time: saved.time, by: saved.by ?? null, note: saved.note ?? null },
    verdict,
    compared,
    rounded,
    causes: causes.map(({ kind, name, was, is }) => ({ kind, name, was: was ?? null, is: is ?? null })),
    moved: moved.map(({ run, quantity, element, label, unit, period, was, is }) => ({
      run, quantity, element: element === '' ? null : element, label: { ...label }, unit, period, was, is, change: was === null || is === null ? null : is - was,
    })),
    issues: issuesJson(issues),
  };
}

/** The figures that moved, one a row; plain numbers in their own unit. */
export function verificationCells({ held }: Checked): FigureTable {
  return {
    columns: ['run', 'quantity', 'element', 'period', 'unit', 'was', 'is', 'change'],
    rows: held.verification.moved.map(({ run, quantity, element, period, unit, was, is }) => [run, quantity, element, period, unit, was, is, was === null || is === null ? null : is - was]),
  };
}

export function verificationLines({ file, held }: Checked, locale: Locale): string {
  const words = projectFileWords(locale).verify;
  const { headline, causes, figures } = verificationText(held.verification, numberStyle(held.runs.baseline, held.entry.money, locale));
  const { columns } = words;
  const rows = figures.map(({ run, label, period, was, is, change }) => [run, label, period, was, is, change]);
  return [
    file.origin.title[locale],
    words.saved(file.saved.time, file.saved.by, file.origin.program.version),
    '',
    headline,
    ...causes,
    ...(rows.length === 0 ? [] : ['', ...aligned([[columns.run, columns.quantity, columns.period, columns.was, columns.is, columns.change], ...rows], 3)]),
    '',
  ].join('\n');
}
