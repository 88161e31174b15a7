import type { Issue } from '../../i18n/issue.ts';
import { WORKBOOK_FORMAT } from '../../language/workbook/contents-sheet.ts';
import type { ReadSheet } from '../../language/workbook/read-sheet.ts';

/** What the first sheet of a workbook says about where it is from. */
export interface ReturnedFacts {
  readonly model: string;
  readonly digest: string;
  readonly locale: 'zh' | 'en';
  /** First and last period. */
  readonly from: string;
  readonly to: string;
  /** Records of a model over rows; undefined of a model over time. */
  readonly records: number | undefined;
  /** The run it shows: the scenario's, also where it does not say. */
  readonly run: 'baseline' | 'scenario';
  /** Everything else the first sheet says: names and values of the run it was written from. */
  readonly header: readonly (readonly [string, string])[];
}

/** Reads the first sheet; an issue where the workbook is none of ours, or of a newer program. */
export function returnedFacts(file: string, sheets: readonly ReadSheet[]): { readonly facts?: ReturnedFacts; readonly issues: readonly Issue[] } {
  const refuse = (code: string, values: Issue['values'] = {}): { readonly issues: readonly Issue[] } => ({ issues: [{ code, severity: 'error', place: { file }, values: { file, ...values } }] });
  const said = new Map<string, string>();
  const header: (readonly [string, string])[] = [];
  for (const { cells } of sheets.slice(0, 1)) {
    for (const { row, column, value } of cells.values()) {
      const other = String(cells.get(`${row},2`)?.value ?? '');
      if (column === 0) said.set(String(value), other);
      else if (column === 2 && !cells.has(`${row},0`)) header.push([String(cells.get(`${row},1`)?.value ?? ''), String(value)]);
    }
  }
  const format = Number(said.get('format'));
  const [from, to = from] = said.get('periods')?.split('..') ?? [];
  const model = said.get('model');
  if (!model || !Number.isInteger(format) || !from) return refuse('workbook/not-ours');
  if (format > WORKBOOK_FORMAT) return refuse('workbook/newer', { found: format, known: WORKBOOK_FORMAT });
  const records = said.get('records');
  return {
    facts: { model, digest: said.get('model-digest') ?? '', locale: said.get('locale') === 'en' ? 'en' : 'zh', from, to: to!, records: records === undefined ? undefined : Number(records), run: said.get('run') === 'baseline' ? 'baseline' : 'scenario', header },
    issues: [],
  };
}

/** What speaks against laying a workbook over a model as it is now: another model (an error), or another version of it. */
export function originIssues(file: string, facts: ReturnedFacts, model: { readonly id: string; readonly digest: string | undefined }): readonly Issue[] {
  if (facts.model !== model.id) return [{ code: 'workbook/other-model', severity: 'error', place: { file }, values: { found: facts.model, model: model.id } }];
  if (facts.digest !== '' && model.digest !== undefined && facts.digest !== model.digest) return [{ code: 'workbook/other-version', severity: 'warning', place: { file }, values: { model: model.id } }];
  return [];
}

/** A warning where the file does not say of its run what is true of the run now: other data, or another scenario. */
export function stateIssues(file: string, facts: ReturnedFacts, header: readonly (readonly [string, string])[]): readonly Issue[] {
  const differing = header.filter(([name, value]) => value !== '' && !facts.header.some(([other, said]) => other === name && said === value));
  if (differing.length === 0) return [];
  return [{ code: 'workbook/other-state', severity: 'warning', place: { file }, values: { what: differing.map(([name, value]) => name || value).join(' · ') } }];
}
