import type { Issue } from '../../i18n/issue.ts';
import { checkModel } from '../check/check-model.ts';
import { FieldReader, isFields, type Fields } from './field-reader.ts';
import type { Axis, Check, Dimension, Model, ModelReading, Quantity } from '../model.ts';
import { readQuantity } from './read-quantity.ts';
import { readBridge } from './read-bridge.ts';
import { readCorridor } from './read-corridor.ts';
import { readDimensions } from './read-dimensions.ts';
import { readSettlement, settlementCheck } from './read-settlement.ts';
import { readSource } from './read-values.ts';
import { parseUnit, type Unit } from '../unit.ts';
import { extendedSource } from './extended-source.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** Gives the text of another model file by its id (`demography/insured`), or undefined. */
export type ModelLibrary = (id: string) => string | undefined;

const noLibrary: ModelLibrary = () => undefined;

/**
 * Reads a model file and everything it uses, and makes every check that needs no data: names, units, dimensions,
 * circles, dates, sources, labels. The model is given only where no error was found.
 */
export function readModel(text: string, file: string, library: ModelLibrary = noLibrary): ModelReading {
  const { parts, issues } = readParts(text, file, library, []);
  if (!parts || issues.some((issue) => issue.severity === 'error')) return { model: undefined, issues };
  const checked = [...issues, ...checkModel(parts)];
  return { model: checked.some((issue) => issue.severity === 'error') ? undefined : parts, issues: checked };
}

/** Parameters, inputs, variables and checks of one file. A chain of that many is as deep as the run can follow. */
const mostEntries = 600;

const fieldNames = ['model', 'title', 'description', 'axis', 'dimensions', 'parameters', 'inputs', 'variables', 'checks', 'bridges', 'outputs', 'settlement', 'corridor', 'uses', 'extends'];

/** Name of another model's file, beside the one that names it: `models/corridor/terms.yaml` for `models/corridor/xiamen.yaml`. */
function fileOf(id: string, file: string, ownId: string): string {
  const tail = `${ownId}.yaml`;
  return `${file.endsWith(tail) ? file.slice(0, -tail.length) : ''}${id}.yaml`;
}

/** A file's YAML, laid over that of the file it extends. */
function readLayers(text: string, file: string, library: ModelLibrary, chain: readonly string[]): YamlSource {
  const own = readYaml(text, file);
  const { extends: extended, model = '' } = isFields(own.value) ? own.value : {};
  if (extended === undefined || own.issues.length > 0) return own;
  const id = typeof extended === 'string' ? extended : '';
  const base = id === '' || chain.includes(id) ? undefined : library(id);
  if (base === undefined) {
    const issue: Issue = { code: 'model/extends', severity: 'error', place: own.place(['extends']), values: { model: id } };
    return { ...own, issues: [...own.issues, issue] };
  }
  return extendedSource(readLayers(base, fileOf(id, file, typeof model === 'string' ? model : ''), library, [...chain, id]), own);
}

function readParts(text: string, file: string, library: ModelLibrary, chain: readonly string[]): { parts: Model | undefined; issues: Issue[] } {
  const yaml = readLayers(text, file, library, chain);
  if (yaml.issues.length > 0) return { parts: undefined, issues: [...yaml.issues] };
  const reader = new FieldReader(yaml);
  const root = reader.fields(yaml.value, []);
  if (!root) return { parts: undefined, issues: reader.issues };
  const count = ['parameters', 'inputs', 'variables', 'checks'].reduce((sum, name) => sum + (isFields(root[name]) ? Object.keys(root[name]).length : 0), 0);
  if (count > mostEntries) {
    reader.fail('model/too-many-entries', [], { count, limit: mostEntries });
    return { parts: undefined, issues: reader.issues };
  }
  reader.only(root, fieldNames, []);
  const id = reader.text(root, 'model', []) ?? file;
  const title = reader.label(root, 'title', []) ?? { zh: id, en: id };
  const description = reader.label(root, 'description', [], false);
  const axis = readAxis(reader, root);
  const dimensions = readDimensions(reader, root);
  const outputs = new Set(reader.names(root, 'outputs', []));
  const quantities = new Map<string, Quantity>();
  for (const [section, kind] of [['parameters', 'parameter'], ['inputs', 'input'], ['variables', 'variable']] as const) {
    for (const [name, value] of reader.section(root, section, [])) {
      if (quantities.has(name)) reader.fail('model/name-taken', [section, name], { name });
      const quantity = readQuantity(reader, kind, name, value, [section, name]);
      if (quantity) quantities.set(name, outputs.has(name) ? { ...quantity, output: true } : quantity);
    }
  }
  for (const name of outputs) if (!quantities.has(name)) reader.fail('model/output-unknown', ['outputs'], { name });
  const checks = reader.section(root, 'checks', []).flatMap(([name, value]) => readCheck(reader, name, value) ?? []);
  const bridges = reader.section(root, 'bridges', []).flatMap(([name, value]) => readBridge(reader, name, value) ?? []);
  const settlement = readSettlement(reader, root);
  const adding = settlement && settlementCheck(settlement, quantities);
  if (adding) checks.push(adding);
  const corridor = readCorridor(reader, root);
  const uses = new Map<string, string>();
  for (const [alias, used] of reader.section(root, 'uses', [])) {
    const usedId = String(used);
    uses.set(alias, usedId);
    const ring = [...chain, id];
    const usedText = ring.includes(usedId) ? undefined : library(usedId);
    if (usedText === undefined) {
      reader.fail(ring.includes(usedId) ? 'model/uses-circle' : 'model/uses-missing', ['uses', alias], { model: usedId });
      continue;
    }
    const inner = readParts(usedText, fileOf(usedId, file, id), library, ring);
    reader.issues.push(...inner.issues);
    if (inner.parts) include(reader, inner.parts, alias, { axis, dimensions, quantities, checks });
  }
  return {
    parts: { id, title, axis, dimensions, quantities, checks, bridges, uses, file, ...(description && { description }), ...(settlement && { settlement }), ...(corridor && { corridor }) },
    issues: reader.issues,
  };
}

interface Host {
  readonly axis: Axis;
  readonly dimensions: Map<string, Dimension>;
  readonly quantities: Map<string, Quantity>;
  readonly checks: Check[];
}

/** Puts a used model's quantities into the host under its alias; its formulas go on reading each other by their own names. */
function include(reader: FieldReader, used: Model, alias: string, host: Host): void {
  if (JSON.stringify(used.axis) !== JSON.stringify(host.axis)) reader.fail('model/uses-axis', ['uses', alias], { model: used.id });
  for (const dimension of used.dimensions.values()) {
    const own = host.dimensions.get(dimension.name);
    if (own && own.elements.join() !== dimension.elements.join()) reader.fail('model/uses-dimension', ['uses', alias], { model: used.id, dimension: dimension.name });
    host.dimensions.set(dimension.name, own ?? dimension);
  }
  for (const quantity of used.quantities.values()) host.quantities.set(`${alias}.${quantity.name}`, { ...quantity, name: `${alias}.${quantity.name}` });
  host.checks.push(...used.checks.map((check) => ({ ...check, name: `${alias}.${check.name}` })));
}

function readAxis(reader: FieldReader, root: Fields): Axis {
  const axis = root['axis'];
  if (isFields(axis) && (axis['time'] === 'year' || axis['time'] === 'month')) return { kind: 'time', step: axis['time'] };
  const rows = isFields(axis) ? axis['rows'] : undefined;
  if (isFields(rows)) {
    reader.only(rows, ['table', 'key', 'order', 'group'], ['axis', 'rows']);
    const table = reader.text(rows, 'table', ['axis', 'rows']);
    const key = reader.text(rows, 'key', ['axis', 'rows']);
    const order = reader.text(rows, 'order', ['axis', 'rows']);
    const group = reader.text(rows, 'group', ['axis', 'rows'], false);
    if (table !== undefined && key !== undefined && order !== undefined) return { kind: 'rows', table, key, order, ...(group !== undefined && { group }) };
  } else reader.fail('model/axis', ['axis']);
  return { kind: 'time', step: 'year' };
}

function readCheck(reader: FieldReader, name: string, value: unknown): Check | undefined {
  const path = ['checks', name];
  const fields = reader.fields(value, path);
  if (!fields) return undefined;
  reader.only(fields, ['label', 'formula', 'tolerance', 'severity', 'source', 'dims'], path);
  const label = reader.label(fields, 'label', path);
  const formula = reader.formula(fields, 'formula', path);
  const tolerance = readTolerance(reader, fields, path);
  const source = readSource(reader, fields, path);
  if (!label || !formula || !tolerance) return undefined;
  return {
    name, label, formula, tolerance: tolerance.value, unit: tolerance.unit,
    severity: reader.oneOf(fields, 'severity', ['error', 'warning'], path) ?? 'error',
    dimensions: reader.names(fields, 'dims', path),
    ...(source !== undefined && { source }),
  };
}

/** `0.005 yuan`: a number and its unit. */
function readTolerance(reader: FieldReader, fields: Fields, path: readonly string[]): { readonly value: number; readonly unit: Unit } | undefined {
  const text = reader.text(fields, 'tolerance', path);
  if (text === undefined) return undefined;
  const [value, unit = '1'] = text.trim().split(/\s+/, 2);
  const parsed = parseUnit(unit);
  const tolerance = Number(value);
  return parsed && tolerance >= 0 ? { value: tolerance, unit: parsed } : reader.fail('model/tolerance', [...path, 'tolerance'], { found: text });
}
