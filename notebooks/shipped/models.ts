import type { Model } from '../../src/language/model.ts';
import { readModel } from '../../src/language/read/read-model.ts';

const files = import.meta.glob<string>('../../models/{corridor,economy,employee,resident}/*.yaml', { query: '?raw', import: 'default', eager: true });
const textOf = (id: string): string | undefined => files[`../../models/${id}.yaml`];

/** A model of the program by its id, `resident/fund-budget`. @throws RangeError where there is none, or it is not sound */
export function openModel(id: string): Model {
  const { model, issues } = readModel(textOf(id) ?? '', `models/${id}.yaml`, textOf);
  if (!model) throw new RangeError(`openModel: a sound model; got ${id} with ${issues[0]?.code ?? 'no issue'}`);
  return model;
}
