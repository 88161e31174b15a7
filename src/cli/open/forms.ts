import { readForms, type FormsReading } from '../../reports/forms/read-form.ts';
import { textOf, type World } from '../world.ts';

/** The official forms that come with the program. */
export function openForms(world: World): FormsReading {
  const folder = `${world.folder}/models/forms`;
  const names = world.list(folder).filter((name) => name.endsWith('.yaml'));
  return readForms(new Map(names.map((name) => [`models/forms/${name}`, textOf(world, `${folder}/${name}`)])));
}
