import { parseDocument } from 'yaml';
import type { Quantity } from '../../language/model.ts';

/** The formulas a quantity may have, by their field of the model file. */
export type FormulaField = 'formula' | 'project' | 'calibrate';

const sections = { parameter: 'parameters', input: 'inputs', variable: 'variables' } as const;

function pathOf({ kind, name }: Pick<Quantity, 'kind' | 'name'>, field: FormulaField): readonly string[] {
  return [sections[kind], name, ...(field === 'calibrate' ? ['calibrate', 'formula'] : [field])];
}

/** A model file's text with one formula replaced; everything else keeps its order and comments. */
export function withFormula(text: string, quantity: Pick<Quantity, 'kind' | 'name'>, field: FormulaField, formula: string): string {
  const document = parseDocument(text);
  const before: unknown = document.getIn(pathOf(quantity, field));
  if (String(before) === formula) return text;
  document.setIn(pathOf(quantity, field), formula);
  return document.toString({ lineWidth: 0 });
}

/** The formula as it stands in a model file's text; undefined where there is none. */
export function formulaInText(text: string, quantity: Pick<Quantity, 'kind' | 'name'>, field: FormulaField): string | undefined {
  const found: unknown = parseDocument(text).getIn(pathOf(quantity, field));
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}
