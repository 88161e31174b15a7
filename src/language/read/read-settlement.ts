import type { Check, Quantity, Settlement } from '../model.ts';
import { settlementNames } from '../settlement.ts';
import { sameUnit } from '../unit.ts';
import { isFields, type FieldReader, type Fields } from './field-reader.ts';
import { parseFormula } from './parse-formula.ts';

/** `settlement: {expense, own, layers: [{payment, fund: {zh, en}}]}`: who pays what out of an expense. */
export function readSettlement(reader: FieldReader, root: Fields): Settlement | undefined {
  const value = root['settlement'];
  if (value === undefined) return undefined;
  const path = ['settlement'];
  const fields = reader.fields(value, path);
  if (!fields) return undefined;
  reader.only(fields, ['expense', 'own', 'layers'], path);
  const expense = reader.text(fields, 'expense', path);
  const own = reader.text(fields, 'own', path);
  const list = Array.isArray(fields['layers']) ? (fields['layers'] as readonly unknown[]) : [];
  if (list.length === 0) reader.fail('model/field-missing', path, { field: 'layers' });
  const layers = list.flatMap((item, index) => {
    const at = [...path, 'layers', index];
    if (!isFields(item)) return reader.fail('model/field-map', at, { field: 'layers' }) ?? [];
    reader.only(item, ['payment', 'fund'], at);
    const payment = reader.text(item, 'payment', at);
    const fund = reader.label(item, 'fund', at);
    return payment !== undefined && fund ? [{ payment, fund }] : [];
  });
  return expense !== undefined && own !== undefined ? { expense, own, layers, place: reader.place(path) } : undefined;
}

/** Half a fen: what a row's parts may miss its expense by. */
const tolerance = 0.005;

/** The check that follows from a settlement that fits its quantities: in every row, layers and own payment make the expense. */
export function settlementCheck(settlement: Settlement, quantities: ReadonlyMap<string, Quantity>): Check | undefined {
  const { expense, own, layers, place } = settlement;
  const unit = quantities.get(expense)?.unit;
  const fits = unit && settlementNames({ settlement }).every((name) => quantities.has(name) && sameUnit(quantities.get(name)!.unit, unit));
  const text = [...layers.map(({ payment }) => payment), own].join(' + ') + ` - ${expense}`;
  const { tree } = parseFormula(text, place);
  if (!fits || !tree) return undefined;
  return {
    name: 'settlement_adds_up',
    label: { zh: '各层支付加个人负担等于费用', en: 'Layers and own payment make the expense' },
    formula: { text, tree, place }, tolerance, unit, severity: 'error', dimensions: [],
  };
}
