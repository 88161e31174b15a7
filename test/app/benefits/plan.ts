import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import type { Model } from '../../../src/language/model.ts';
import { readModel } from '../../../src/language/read/read-model.ts';

/** A plan of models/benefits. */
export function planModel(name: string): Model {
  const text = (id: string): string => readFileSync(path.join(root, 'models', `${id}.yaml`), 'utf8');
  return readModel(text(`benefits/${name}`), `benefits/${name}.yaml`, text).model!;
}
