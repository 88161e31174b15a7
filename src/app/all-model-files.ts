import type { ModelLibrary } from '../language/read/read-model.ts';
import { modelTexts } from './model-files.ts';

const others = import.meta.glob<string>(['/models/*/**/*.yaml', '!/models/{budget,economy,employee,resident}/**'], { query: '?raw', import: 'default', eager: true });

/** Every model file, also those that no project of the program opens. */
export const allModelTexts: ReadonlyMap<string, string> = new Map([
  ...modelTexts,
  ...Object.entries(others).map(([path, text]) => [path.slice('/models/'.length, -'.yaml'.length), text] as const),
]);

export const allModels: ModelLibrary = (id) => allModelTexts.get(id);
