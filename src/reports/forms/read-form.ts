import type { Issue } from '../../i18n/issue.ts';
import type { Label, Source } from '../../language/model.ts';
import { FieldReader, isFields, type Fields } from '../../language/read/field-reader.ts';
import { readYaml, type YamlPath } from '../../language/read/yaml-source.ts';
import type { FormColumn, FormDefinition, FormLine, FormRelation, FormSection, FormStage } from '../../tables/forms/form-definition.ts';
import { parseRelation } from '../../tables/forms/relation-text.ts';

/** Definitions by id; a form that is like the budgets of several funds gives one definition for each. */
export interface FormsReading {
  readonly forms: ReadonlyMap<string, FormDefinition>;
  readonly issues: readonly Issue[];
}

/** Part of a title that stands for the fund. */
export const fundNames: Readonly<Record<string, Label>> = {
  employee: { zh: '职工基本医疗保险基金（含生育保险）', en: "employees' medical insurance fund (with maternity insurance)" },
  resident: { zh: '城乡居民基本医疗保险基金', en: "residents' medical insurance fund" },
  assistance: { zh: '医疗救助资金', en: 'medical assistance fund' },
};

/** A form's file before it borrows the lines of another. */
interface FormFile {
  readonly definition: Omit<FormDefinition, 'id'> & { readonly id: string };
  /** The form whose lines it takes, by fund. */
  readonly like: Readonly<Record<string, string>>;
}

/** Reads the files of `models/forms`, by name. A form that is not whole is left out and every fault named with its place. */
export function readForms(texts: ReadonlyMap<string, string>): FormsReading {
  const issues: Issue[] = [];
  const files = [...texts].flatMap(([file, text]) => {
    const reading = readFormFile(text, file);
    issues.push(...reading.issues);
    return reading.file ?? [];
  });
  const forms = new Map(files.filter(({ like }) => Object.keys(like).length === 0).map(({ definition }) => [definition.id, definition]));
  for (const { definition, like } of files) {
    for (const [scheme, id] of Object.entries(like)) {
      const lines = forms.get(id);
      if (!lines) issues.push({ code: 'forms/like-unknown', severity: 'error', place: { file: definition.file, path: `like.${scheme}` }, values: { form: id } });
      else forms.set(`${scheme}-${definition.id}`, borrowed(definition, lines, scheme));
    }
  }
  for (const form of forms.values()) issues.push(...relationIssues(form, forms));
  return { forms, issues };
}

function borrowed(definition: FormDefinition, lines: FormDefinition, scheme: string): FormDefinition {
  const fund = fundNames[scheme] ?? { zh: scheme, en: scheme };
  const title = { zh: definition.title.zh.replace('{fund}', fund.zh), en: definition.title.en.replace('{fund}', fund.en) };
  return { ...definition, id: `${scheme}-${definition.id}`, title, schemes: [scheme], sections: lines.sections, lines: lines.lines, relations: lines.relations };
}

/** Relations that name lines nobody has. */
function relationIssues(form: FormDefinition, forms: ReadonlyMap<string, FormDefinition>): readonly Issue[] {
  return form.relations.flatMap((relation) =>
    [...relation.left, ...relation.right].flatMap((term): readonly Issue[] => {
      const owner = term.form === undefined ? form : forms.get(term.form);
      if (owner?.lines.some(({ id }) => id === term.line)) return [];
      return [{ code: 'forms/relation-line', severity: 'error', place: { file: form.file, path: `relations.${relation.id}` }, values: { relation: relation.text, line: term.form === undefined ? term.line : `${term.form}:${term.line}` } }];
    }),
  );
}

const stages: readonly FormStage[] = ['run', 'adopted', 'adjusted', 'outturn', 'cumulative', 'same_period'];
const accounts = ['all', 'pool', 'individual'] as const;

function readFormFile(text: string, file: string): { readonly file?: FormFile; readonly issues: readonly Issue[] } {
  const yaml = readYaml(text, file);
  if (yaml.issues.length > 0) return { issues: yaml.issues };
  const fields = new FieldReader(yaml);
  const root = fields.fields(yaml.value, []);
  if (!root) return { issues: fields.issues };
  fields.only(root, ['form', 'order', 'title', 'about', 'source', 'reconstructed', 'schemes', 'like', 'columns', 'sections', 'relations'], []);
  const like = Object.fromEntries(fields.section(root, 'like', []).map(([scheme, form]) => [scheme, String(form)]));
  const sections = readSections(fields, root);
  const definition: FormDefinition = {
    id: fields.text(root, 'form', []) ?? '',
    order: fields.number(root, 'order', []) ?? 99,
    title: fields.label(root, 'title', []) ?? { zh: '', en: '' },
    ...optional('about', fields.label(root, 'about', [], false)),
    source: readSource(fields, root),
    reconstructed: fields.flag(root, 'reconstructed', []),
    schemes: Object.keys(like).length > 0 ? Object.keys(like) : fields.names(root, 'schemes', []),
    columns: readColumns(fields, root),
    sections: sections.map(({ section }) => section),
    lines: sections.flatMap(({ lines }) => lines),
    relations: fields.section(root, 'relations', []).flatMap(([id, relation]) => readRelation(fields, id, relation) ?? []),
    file,
  };
  return fields.issues.length > 0 ? { issues: fields.issues } : { file: { definition, like }, issues: [] };
}

function readSource(fields: FieldReader, root: Fields): Source {
  const source = root['source'];
  if (source === 'none') return 'none';
  const given = fields.fields(source ?? {}, ['source']) ?? {};
  fields.only(given, ['title', 'number', 'article', 'url', 'note'], ['source']);
  const text = (name: 'number' | 'article' | 'url' | 'note') => optional(name, fields.text(given, name, ['source'], false));
  return { title: fields.text(given, 'title', ['source']) ?? '', ...text('number'), ...text('article'), ...text('url'), ...text('note') };
}

function readColumns(fields: FieldReader, root: Fields): readonly FormColumn[] {
  const columns = root['columns'];
  if (!Array.isArray(columns) || columns.length === 0) return fields.fail('model/field-missing', [], { field: 'columns' }) ?? [];
  return (columns as readonly unknown[]).flatMap((entry, at) => {
    const path = ['columns', at];
    const column = fields.fields(entry, path);
    if (!column) return [];
    fields.only(column, ['id', 'year', 'stage', 'made', 'words', 'label'], path);
    const made = readMade(fields, column['made'], [...path, 'made']);
    return [{
      id: fields.text(column, 'id', path) ?? '',
      label: fields.label(column, 'label', path) ?? { zh: '', en: '' },
      year: fields.number(column, 'year', path) ?? 0,
      ...optional('stage', fields.oneOf(column, 'stage', stages, path)),
      ...optional('made', made),
      ...(fields.flag(column, 'words', path) && { words: true as const }),
    }];
  });
}

function readMade(fields: FieldReader, value: unknown, path: YamlPath): FormColumn['made'] {
  if (value === undefined) return undefined;
  for (const how of ['difference', 'share', 'growth'] as const) {
    const of = isFields(value) ? value[how] : undefined;
    if (Array.isArray(of) && of.length === 2) return { how, of: [String(of[0]), String(of[1])] };
  }
  return fields.fail('model/field-option', path, { field: 'made', allowed: 'difference: [a, b], share: [a, b], growth: [a, b]' });
}

function readSections(fields: FieldReader, root: Fields): readonly { readonly section: FormSection; readonly lines: readonly FormLine[] }[] {
  return fields.section(root, 'sections', []).flatMap(([id, value]) => {
    const path = ['sections', id];
    const section = fields.fields(value, path);
    if (!section) return [];
    fields.only(section, ['label', 'side', 'account', 'schemes', 'lines'], path);
    const side = fields.oneOf(section, 'side', ['income', 'expenditure'] as const, path);
    const account = fields.oneOf(section, 'account', accounts, path);
    const schemes = fields.names(section, 'schemes', path);
    const lines = fields.section(section, 'lines', path).flatMap(([name, line]) => readLine(fields, { id: name, section: id, side, account }, line) ?? []);
    return [{ section: { id, label: fields.label(section, 'label', path) ?? { zh: '', en: '' }, ...optional('side', side), ...(schemes.length > 0 && { schemes }) }, lines }];
  });
}

interface LinePlace {
  readonly id: string;
  readonly section: string;
  readonly side: 'income' | 'expenditure' | undefined;
  readonly account: FormLine['account'] | undefined;
}

function readLine(fields: FieldReader, { id, section, side, account }: LinePlace, value: unknown): FormLine | undefined {
  const path = ['sections', section, 'lines', id];
  const line = fields.fields(value, path);
  if (!line) return undefined;
  fields.only(line, ['number', 'level', 'of_which', 'label', 'unit', 'quantity', 'flow', 'balance', 'total', 'derived', 'anchored', 'note'], path);
  const flow = fields.text(line, 'flow', path, false);
  const quantity = line['quantity'];
  return {
    id, section,
    number: fields.text(line, 'number', path, false) ?? '',
    level: fields.number(line, 'level', path) ?? 0,
    ofWhich: fields.flag(line, 'of_which', path),
    label: fields.label(line, 'label', path) ?? { zh: '', en: '' },
    unit: line['unit'] === undefined ? 'yuan' : (fields.unit(line, 'unit', path)?.text ?? ''),
    quantities: typeof quantity === 'string' ? [quantity] : fields.names(line, 'quantity', path),
    total: fields.flag(line, 'total', path),
    derived: fields.flag(line, 'derived', path),
    anchored: fields.flag(line, 'anchored', path),
    ...optional('account', account),
    ...(flow !== undefined && side !== undefined && { flow: { side, line: flow } }),
    ...optional('balance', fields.oneOf(line, 'balance', ['opening', 'closing'] as const, path)),
    ...optional('note', fields.label(line, 'note', path, false)),
  };
}

function readRelation(fields: FieldReader, id: string, value: unknown): FormRelation | undefined {
  const relation = typeof value === 'string' ? parseRelation(id, value) : undefined;
  return relation ?? fields.fail('forms/relation-form', ['relations', id], { found: String(value) });
}

/** The field where there is a value for it; nothing where there is none. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: Value };
}
