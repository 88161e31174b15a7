import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import { readForms } from '../../../src/reports/forms/read-form.ts';
import type { FormDefinition } from '../../../src/tables/forms/form-definition.ts';

const folder = path.join(root, 'models/forms');
export const formTexts: ReadonlyMap<string, string> = new Map(readdirSync(folder).map((name) => [`models/forms/${name}`, readFileSync(path.join(folder, name), 'utf8')]));
export const formsReading = readForms(formTexts);

export function shippedForm(id: string): FormDefinition {
  const form = formsReading.forms.get(id);
  if (!form) throw new RangeError(`shippedForm: a form of models/forms; got ${id}`);
  return form;
}
