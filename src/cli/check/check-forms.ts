import type { Issue } from '../../i18n/issue.ts';
import { fillForm } from '../../reports/forms/fill-form.ts';
import { relationIssues } from '../../reports/forms/relation-issues.ts';
import type { FormDefinition } from '../../tables/forms/form-definition.ts';
import { relationOutcomes, type FilledForm, type RelationOutcome } from '../../tables/forms/form-relations.ts';
import { readFilledForm } from '../../tables/forms/read-filled-form.ts';
import { openFile } from '../../tables/read/open-file.ts';
import type { CommandLine } from '../command-line.ts';
import { dataPath, openData } from '../open/data.ts';
import { fileBytes, isIssue } from '../open/files.ts';
import { openForms } from '../open/forms.ts';
import type { Outcome } from '../outcome.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { formsOutput } from './forms-output.ts';

/** One filled form that was looked at, or a file that could not be read as one. */
export interface CheckedForm {
  readonly file: string;
  readonly scheme: string | undefined;
  readonly form: FilledForm | undefined;
  readonly outcomes: readonly RelationOutcome[];
  readonly issues: readonly Issue[];
}

interface Reading {
  readonly file: string;
  readonly scheme?: string;
  readonly form?: FilledForm;
  /** Yuan in one of the unit its amounts are told in. */
  readonly size: number;
  readonly issues: readonly Issue[];
}

/**
 * `hengsuan check --form FORM FILE …`: filled forms, read back by numbers and names; datasets, each fund and year of
 * theirs as the form. Relations reach into the other files named (other years), and into those of `--below` (the level below).
 */
export async function checkForms(line: CommandLine, world: World): Promise<Outcome> {
  const { forms } = openForms(world);
  const id = line.value('form')!;
  const definition = forms.get(id);
  if (!definition) throw usage.valueWrong('--form', id, [...forms.keys()].sort().join(', '));
  if (line.arguments.length === 0) throw usage.argumentMissing('FILE');
  const own = await readAll(line.arguments, definition, world);
  const below = await readAll(line.values('below'), definition, world);
  const formsOf = (readings: readonly Reading[]): readonly FilledForm[] => readings.flatMap(({ form }) => form ?? []);
  const checked = own.map(({ file, scheme, form, size, issues }): CheckedForm => {
    const others = formsOf(own.filter((other) => other.form !== form && other.scheme === scheme));
    const outcomes = form ? relationOutcomes(form, { others, below: formsOf(below) }) : [];
    return { file, scheme, form, outcomes, issues: [...issues, ...relationIssues(outcomes, size)] };
  });
  return formsOutput(definition, checked, below.flatMap(({ issues }) => issues), line);
}

async function readAll(names: readonly string[], definition: FormDefinition, world: World): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const name of names) {
    const path = dataPath(name, world);
    readings.push(...(world.kind(path) === 'folder' ? await datasetForms(path, definition, world) : [await fileForm(path, definition, world)]));
  }
  return readings;
}

async function fileForm(path: string, definition: FormDefinition, world: World): Promise<Reading> {
  const file = shownPath(world, path);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { file, size: 1, issues: [bytes] };
  const { grids, findings } = await openFile({ name: file, bytes });
  const { form, issues } = readFilledForm(grids, definition);
  return { file, size: form?.unitSize ?? 1, issues: [...findings.issues, ...issues], ...(form && { form }) };
}

/** Every fund and year of a dataset that the form has figures for. */
async function datasetForms(path: string, definition: FormDefinition, world: World): Promise<readonly Reading[]> {
  const file = shownPath(world, path);
  const { tables, issues } = await openData([path], world);
  const years = [...new Set(['fund_flows', 'fund_balance'].flatMap((name) => Array.from(tables[name]?.column('year') ?? [], Number)))].sort((a, b) => a - b);
  const latest = Math.max(...definition.columns.map(({ year }) => year));
  const filled = definition.schemes.flatMap((scheme) =>
    years.flatMap((year): readonly Reading[] => {
      const form = fillForm(definition, { scheme, year: year - latest, tables, money: 'tenThousandYuan' });
      const last = form.columns.find((column) => column.year === latest && column.stage !== undefined);
      const any = last && form.definition.lines.some(({ id }) => form.value(id, last.id) !== undefined);
      return any ? [{ file, scheme, form, size: 1e4, issues: [] }] : [];
    }),
  );
  const faults = issues.filter(({ severity }) => severity === 'error');
  return filled.length > 0 && faults.length === 0 ? filled : [...filled, { file, size: 1, issues: faults.length > 0 ? faults : [{ code: 'forms/no-figures', severity: 'error', place: { file }, values: { formZh: definition.title.zh, formEn: definition.title.en } }] }];
}
