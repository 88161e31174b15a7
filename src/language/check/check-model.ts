import type { Issue } from '../../i18n/issue.ts';
import { addedUnit, expressionType } from './check-expression.ts';
import type { Bracket, Formula, Model, Quantity } from '../model.ts';
import { elementKeys, prefixOf } from '../names.ts';
import { clauseText } from '../clause-text.ts';
import { corridorNames } from '../corridor-names.ts';
import { settlementNames } from '../settlement.ts';
import { shownValue } from '../shown-value.ts';
import { findCircle } from './order.ts';
import { formulasOf, readsOf } from './reads.ts';
import { sameUnit, unitText } from '../unit.ts';

/** Every check of a model that needs no data. */
export function checkModel(model: Model): Issue[] {
  const issues = [...checkSize(model), ...checkGroups(model)];
  if (issues.length > 0) return issues;
  for (const quantity of model.quantities.values()) {
    checkDimensions(model, quantity, issues);
    checkValues(model, quantity, issues);
    for (const formula of formulasOf(quantity)) checkFormula(model, quantity, formula, issues);
    checkCalibration(model, quantity, issues);
    if (quantity.binding?.table === '' && model.axis.kind === 'time') issues.push({ code: 'model/field-missing', severity: 'error', place: quantity.place, values: { field: 'table' } });
  }
  checkRowAxis(model, issues);
  checkSettlement(model, issues);
  checkCorridor(model, issues);
  checkChecks(model, issues);
  checkBridges(model, issues);
  if (issues.length > 0) return issues;
  const ring = findCircle(model);
  if (ring) issues.push({ code: 'formula/circular', severity: 'error', place: model.quantities.get(ring[0]!)?.place ?? {}, values: { ring: ring.join(' → ') } });
  checkUse(model, issues);
  return issues;
}

/** Cells of one period a model may have; lists of elements multiply, so a short file could ask for billions. */
const mostCells = 100_000;

function checkSize(model: Model): readonly Issue[] {
  let cells = 0;
  for (const { name, dimensions, place } of [...model.quantities.values(), ...model.checks.map((check) => ({ ...check, place: check.formula.place }))]) {
    if (new Set(dimensions).size < dimensions.length) return [{ code: 'model/dimension-twice', severity: 'error', place, values: { name, dimensions: dimensions.join(', ') } }];
    cells += dimensions.reduce((product, dimension) => product * (model.dimensions.get(dimension)?.elements.length ?? 1), 1);
    if (cells > mostCells) return [{ code: 'model/too-many-cells', severity: 'error', place, values: { name, limit: mostCells } }];
  }
  return [];
}

/** Groups take up every element of the dimension they group and no other, so that nobody is lost on the way. */
function checkGroups(model: Model): readonly Issue[] {
  return [...model.dimensions.values()].flatMap(({ name, groups }) => {
    if (!groups) return [];
    const elements = model.dimensions.get(groups.of)?.elements ?? [];
    const absent = elements.filter((element) => !groups.groupOf.has(element));
    const surplus = [...groups.groupOf.keys()].filter((element) => !elements.includes(element));
    if (elements.length > 0 && absent.length === 0 && surplus.length === 0) return [];
    const place = { file: model.file, path: `dimensions.${name}` };
    return [{ code: 'model/dimension-groups', severity: 'error', place, values: { dimension: name, of: groups.of, absent: absent.join(', ') || '–', surplus: surplus.join(', ') || '–' } }];
  });
}

function checkDimensions(model: Model, quantity: Quantity, issues: Issue[]): void {
  for (const name of [...quantity.dimensions, ...(quantity.category === undefined ? [] : [quantity.category])]) {
    if (!model.dimensions.has(name)) {
      issues.push({ code: 'model/dimension-unknown', severity: 'error', place: quantity.place, values: { name: quantity.name, dimension: name, known: [...model.dimensions.keys()].join(', ') } });
    }
  }
}

function checkFormula(model: Model, quantity: Quantity, formula: Formula, issues: Issue[]): void {
  const type = expressionType(formula, model, prefixOf(quantity.name), issues);
  if (!type) return;
  const fail = (code: string, values: Issue['values']) => issues.push({ code, severity: 'error', place: formula.place, values: { formula: formula.text, name: quantity.name, ...values } });
  if (type.options || type.boolean) return void fail('formula/number-wanted', { part: formula.text });
  if (!type.zero && !sameUnit(type.unit, quantity.unit)) fail('formula/unit-declared', { found: unitText(type.unit), declared: quantity.unitText });
  const surplus = type.dimensions.filter((d) => !quantity.dimensions.includes(d));
  if (surplus.length > 0) fail('formula/dimension-declared', { found: type.dimensions.join(', '), declared: quantity.dimensions.join(', ') || '–' });
}

function checkCalibration(model: Model, quantity: Quantity, issues: Issue[]): void {
  if (!quantity.calibrate) return;
  for (const on of quantity.calibrate.on) {
    if (model.quantities.get(prefixOf(quantity.name) + on)?.binding) continue;
    issues.push({ code: 'model/calibrate-on', severity: 'error', place: quantity.place, values: { name: quantity.name, on } });
  }
}

function checkValues(model: Model, quantity: Quantity, issues: Issue[]): void {
  const keys = elementKeys(quantity.dimensions, model.dimensions);
  for (const dated of quantity.values) {
    const clause = clauseText(dated.source);
    const fail = (code: string, values: Issue['values']) => issues.push({ code, severity: 'error', place: dated.place, values: { name: quantity.name, ...(clause !== '' && { clause }), ...values } });
    const value = dated.value;
    if (quantity.type === 'choice') {
      if (typeof value !== 'string' || !Object.hasOwn(quantity.choices, value)) fail('model/choice-unknown', { found: shownValue(value), options: Object.keys(quantity.choices).join(', ') });
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      const absent = keys.filter((key) => !Object.hasOwn(value, key));
      const surplus = Object.keys(value).filter((key) => !keys.includes(key));
      if (absent.length > 0 || surplus.length > 0) fail('model/elements', { absent: absent.join(', ') || '–', surplus: surplus.join(', ') || '–' });
      const parts: readonly unknown[] = Object.values(value);
      if (quantity.type === 'brackets' && !parts.every((part) => Array.isArray(part))) fail('model/brackets-wanted', {});
      if (quantity.type === 'number' && parts.some((part) => Array.isArray(part))) fail('model/number-wanted', {});
    } else if (quantity.type === 'brackets') {
      if (!Array.isArray(value)) fail('model/brackets-wanted', {});
    } else if (typeof value !== 'number') fail('model/number-wanted', {});
    for (const number of numbersIn(value)) {
      if (quantity.minimum !== undefined && number < quantity.minimum) fail('model/below-minimum', { found: number, limit: quantity.minimum });
      if (quantity.maximum !== undefined && number > quantity.maximum) fail('model/above-maximum', { found: number, limit: quantity.maximum });
    }
  }
}

function numbersIn(value: Quantity['values'][number]['value']): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return [];
  const tables: readonly (number | readonly Bracket[])[] = Array.isArray(value) ? [value as readonly Bracket[]] : Object.values(value);
  return tables.flatMap((part) => (typeof part === 'number' ? [part] : part.map((row) => row.value)));
}

function checkChecks(model: Model, issues: Issue[]): void {
  for (const check of model.checks) {
    const type = expressionType(check.formula, model, prefixOf(check.name), issues);
    if (!type) continue;
    const fits = type.zero === true || addedUnit(type.unit, check.unit, model.axis) !== undefined;
    if (!fits || type.boolean) {
      issues.push({ code: 'formula/unit-declared', severity: 'error', place: check.formula.place, values: { formula: check.formula.text, name: check.name, found: unitText(type.unit), declared: unitText(check.unit) } });
    }
    if (type.dimensions.some((d) => !check.dimensions.includes(d))) {
      issues.push({ code: 'formula/dimension-declared', severity: 'error', place: check.formula.place, values: { formula: check.formula.text, name: check.name, found: type.dimensions.join(', '), declared: check.dimensions.join(', ') || '–' } });
    }
  }
}

function checkBridges(model: Model, issues: Issue[]): void {
  for (const bridge of model.bridges) {
    for (const name of [bridge.of, ...bridge.drivers.flatMap((driver) => Object.keys(driver.neutral))]) {
      if (!model.quantities.has(name)) issues.push({ code: 'model/bridge-unknown', severity: 'error', place: bridge.place, values: { bridge: bridge.name, name } });
    }
  }
}

/** The group of a row axis is a key; what stands in for an absent column is an element or a number, as the input is. */
function checkRowAxis(model: Model, issues: Issue[]): void {
  const { axis } = model;
  if (axis.kind === 'rows' && axis.group !== undefined && model.quantities.get(axis.group)?.type !== 'key') {
    issues.push({ code: 'model/group-not-key', severity: 'error', place: { file: model.file, path: 'axis.rows.group' }, values: { name: axis.group } });
  }
  for (const { otherwise, countsAs, type, category, place, name } of model.quantities.values()) {
    const elements = model.dimensions.get(category ?? '')?.elements ?? [];
    for (const [from, to] of Object.entries(countsAs ?? {})) {
      if (elements.includes(from) || !elements.includes(to)) issues.push({ code: 'model/counts-as', severity: 'error', place, values: { name, found: `${from}: ${to}`, allowed: elements.join(', ') || '–' } });
    }
    if (otherwise === undefined) continue;
    const fits = axis.kind === 'rows' && (type === 'category' ? elements.includes(String(otherwise)) : type === 'number' && typeof otherwise === 'number');
    if (!fits) issues.push({ code: 'model/otherwise', severity: 'error', place, values: { name, found: String(otherwise), allowed: elements.join(', ') || '0' } });
  }
}

/** A settlement names quantities of one unit, and what pays is worked out. */
function checkSettlement(model: Model, issues: Issue[]): void {
  const { settlement } = model;
  if (!settlement) return;
  const fail = (code: string, values: Issue['values']) => issues.push({ code, severity: 'error', place: settlement.place, values });
  if (model.axis.kind !== 'rows') return void fail('model/settlement-axis', {});
  const expense = model.quantities.get(settlement.expense);
  for (const name of [settlement.expense, settlement.own, ...settlement.layers.map(({ payment }) => payment)]) {
    const quantity = model.quantities.get(name);
    if (!quantity || quantity.dimensions.length > 0 || (name !== settlement.expense && quantity.kind !== 'variable')) fail('model/settlement-name', { name });
    else if (expense && !sameUnit(quantity.unit, expense.unit)) fail('model/settlement-unit', { name, found: quantity.unitText, wanted: expense.unitText });
  }
}

function checkCorridor(model: Model, issues: Issue[]): void {
  const { corridor, quantities, axis } = model;
  if (!corridor) return;
  const fail = (code: string, values: Issue['values']) => issues.push({ code, severity: 'error', place: corridor.place, values });
  if (axis.kind !== 'time' || axis.step !== 'year') return void fail('model/corridor-axis', {});
  const { numbers, instalments, tables, optional, choices } = corridorNames(corridor);
  const wrong = [
    ...choices.filter((name) => quantities.get(name)?.type !== 'choice'),
    ...[...numbers, ...optional].filter((name) => quantities.get(name)?.dimensions.length !== 0 || quantities.get(name)?.type !== 'number'),
    ...instalments.filter((name) => quantities.get(name)?.type !== 'number'),
    ...tables.filter((name) => quantities.get(name)?.type !== 'brackets'),
    ...[...corridor.flows.flatMap(({ from, to }) => [from, to]), ...corridor.calendar.flatMap(({ from, to }) => [from, to]), ...Object.keys(corridor.results)].filter((party) => !Object.hasOwn(corridor.parties, party)),
  ];
  for (const name of new Set(wrong)) fail('model/corridor-name', { name });
}

/** Law: every definition is used, listed as an output, on a form, or declared informational. */
function checkUse(model: Model, issues: Issue[]): void {
  const used = new Set<string>();
  const mark = (formula: Formula, name: string) => {
    for (const read of readsOf(formula.tree, model, prefixOf(name))) if (read.quantity.name !== name) used.add(read.quantity.name);
  };
  for (const quantity of model.quantities.values()) {
    for (const formula of formulasOf(quantity)) mark(formula, quantity.name);
    for (const on of quantity.calibrate?.on ?? []) used.add(prefixOf(quantity.name) + on);
  }
  for (const check of model.checks) mark(check.formula, check.name);
  if (model.axis.kind === 'rows' && model.axis.group !== undefined) used.add(model.axis.group);
  for (const name of [...settlementNames(model), ...Object.values(corridorNames(model.corridor)).flat()]) used.add(name);
  for (const quantity of model.quantities.values()) {
    if (used.has(quantity.name) || quantity.output || quantity.form || quantity.informational || quantity.name.includes('.')) continue;
    issues.push({ code: quantity.kind === 'parameter' ? 'model/parameter-without-effect' : 'model/unused', severity: 'error', place: quantity.place, values: { name: quantity.name } });
  }
}
