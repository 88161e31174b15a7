import { isFields, type FieldReader, type Fields } from './field-reader.ts';
import type { Binding, FormLine, Label, Quantity } from '../model.ts';
import { readDatedValues, readSource } from './read-values.ts';
import { isBaseUnit } from '../unit.ts';
import type { YamlPath } from './yaml-source.ts';

const shared = ['label', 'unit', 'dims', 'description', 'source', 'output', 'informational'] as const;
const tableFields = ['table', 'column', 'where', 'period', 'between', 'outlook', 'form', 'calibrate'] as const;
const allowed = {
  parameter: [...shared, 'type', 'choices', 'within', 'minimum', 'maximum', 'bound_unit', 'bound_included', 'bound_maximum', 'values'],
  input: [...shared, ...tableFields, 'project', 'category', 'key', 'otherwise', 'counts_as'],
  variable: [...shared, ...tableFields, 'formula'],
} as const;

const namePattern = /^[a-z][a-z0-9_]*$/;

/** One entry of `parameters`, `inputs` or `variables`. */
export function readQuantity(reader: FieldReader, kind: Quantity['kind'], name: string, value: unknown, path: YamlPath): Quantity | undefined {
  const fields = reader.fields(value, path);
  if (!fields) return undefined;
  if (!namePattern.test(name)) reader.fail('model/name-form', path, { found: name });
  if (isBaseUnit(name)) reader.fail('model/name-is-unit', path, { found: name });
  reader.only(fields, allowed[kind], path);
  const label = reader.label(fields, 'label', path) ?? { zh: name, en: name };
  const description = reader.label(fields, 'description', path, false);
  const source = readSource(reader, fields, path);
  const type = quantityType(reader, kind, fields, path);
  const unit = reader.unit(fields, 'unit', path, type === 'number' || type === 'brackets');
  const boundUnit = reader.unit(fields, 'bound_unit', path, false);
  const minimum = reader.number(fields, 'minimum', path);
  const maximum = reader.number(fields, 'maximum', path);
  const boundMaximum = reader.number(fields, 'bound_maximum', path);
  const boundIncluded = reader.oneOf(fields, 'bound_included', ['lower', 'upper'], path);
  const otherwise = typeof fields['otherwise'] === 'number' ? reader.number(fields, 'otherwise', path) : reader.text(fields, 'otherwise', path, false);
  const countsAs = readCountsAs(reader, fields, path);
  const category = kind === 'input' ? reader.text(fields, 'category', path, false) : undefined;
  const formula = reader.formula(fields, 'formula', path);
  const project = reader.formula(fields, 'project', path);
  const calibrate = readCalibration(reader, fields, path);
  const binding = readBinding(reader, fields, name, path);
  const form = readFormLine(reader, fields, path);
  if (kind === 'variable' && fields['formula'] === undefined) reader.fail('model/field-missing', path, { field: 'formula' });
  return {
    name, kind, label, type,
    unit: unit?.unit ?? {}, unitText: unit?.text ?? '1',
    dimensions: reader.names(fields, 'dims', path),
    place: reader.place(path),
    values: kind === 'parameter' ? readDatedValues(reader, fields, path) : [],
    choices: readChoices(reader, fields, path),
    within: reader.oneOf(fields, 'within', ['mean', 'start', 'end'], path) ?? 'mean',
    informational: reader.flag(fields, 'informational', path),
    output: reader.flag(fields, 'output', path),
    ...(description && { description }), ...(source !== undefined && { source }),
    ...(boundUnit && { boundUnit: boundUnit.unit }), ...(boundIncluded && { boundIncluded }), ...(boundMaximum !== undefined && { boundMaximum }),
    ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }),
    ...(category !== undefined && { category }), ...(otherwise !== undefined && { otherwise }), ...(countsAs && { countsAs }),
    ...(formula && { formula }), ...(project && { project }), ...(calibrate && { calibrate }),
    ...(binding && { binding }), ...(form && { form }),
  };
}

function quantityType(reader: FieldReader, kind: Quantity['kind'], fields: Fields, path: YamlPath): Quantity['type'] {
  if (kind === 'parameter') return reader.oneOf(fields, 'type', ['number', 'brackets', 'choice'], path) ?? 'number';
  if (kind === 'input' && fields['category'] !== undefined) return 'category';
  if (kind === 'input' && fields['key'] === true) return 'key';
  return 'number';
}

function readChoices(reader: FieldReader, fields: Fields, path: YamlPath): Readonly<Record<string, Label>> {
  const entries = reader.section(fields, 'choices', path).map(([name, value]) => {
    if (!namePattern.test(name)) reader.fail('model/name-form', [...path, 'choices', name], { found: name });
    if (isBaseUnit(name)) reader.fail('model/name-is-unit', [...path, 'choices', name], { found: name });
    return [name, reader.label({ label: value }, 'label', [...path, 'choices', name]) ?? { zh: name, en: name }] as const;
  });
  if (fields['type'] === 'choice' && entries.length < 2) reader.fail('model/field-missing', path, { field: 'choices' });
  return Object.fromEntries(entries);
}

function readCountsAs(reader: FieldReader, fields: Fields, path: YamlPath): Readonly<Record<string, string>> | undefined {
  if (fields['counts_as'] === undefined) return undefined;
  const at = [...path, 'counts_as'];
  const entries = reader.section(fields, 'counts_as', path).map(([element]) => [element, reader.text(fields['counts_as'] as Fields, element, at) ?? ''] as const);
  return Object.fromEntries(entries);
}

function readCalibration(reader: FieldReader, fields: Fields, path: YamlPath): Quantity['calibrate'] | undefined {
  if (fields['calibrate'] === undefined) return undefined;
  const at = [...path, 'calibrate'];
  const calibrate = reader.fields(fields['calibrate'], at);
  if (!calibrate) return undefined;
  reader.only(calibrate, ['on', 'formula', 'booked'], at);
  const on = Array.isArray(calibrate['on']) ? reader.names(calibrate, 'on', at) : [reader.text(calibrate, 'on', at)].filter((name) => name !== undefined);
  const formula = reader.formula(calibrate, 'formula', at);
  return on.length > 0 && formula ? { on, formula, booked: reader.flag(calibrate, 'booked', at) } : undefined;
}

function readBinding(reader: FieldReader, fields: Fields, name: string, path: YamlPath): Binding | undefined {
  if (tableFields.every((field) => field === 'form' || field === 'calibrate' || fields[field] === undefined)) return undefined;
  const table = reader.text(fields, 'table', path, false) ?? '';
  const where = fields['where'] ?? {};
  if (!isFields(where)) return reader.fail('model/field-map', [...path, 'where'], { field: 'where' });
  const period = reader.text(fields, 'period', path, false);
  const between = reader.oneOf(fields, 'between', ['linear', 'log'], path);
  return {
    table,
    column: reader.text(fields, 'column', path, false) ?? name,
    where: Object.fromEntries(Object.entries(where).map(([key, value]) => [key, String(value)])),
    ...(period !== undefined && { period }),
    ...(between && { between }),
    ...(reader.flag(fields, 'outlook', path) && { outlook: true as const }),
  };
}

function readFormLine(reader: FieldReader, fields: Fields, path: YamlPath): FormLine | undefined {
  if (fields['form'] === undefined) return undefined;
  const at = [...path, 'form'];
  const form = reader.fields(fields['form'], at);
  if (!form) return undefined;
  reader.only(form, ['sheet', 'line', 'level'], at);
  return { sheet: reader.text(form, 'sheet', at) ?? '', line: reader.text(form, 'line', at, false) ?? '', level: reader.number(form, 'level', at) ?? 0 };
}
