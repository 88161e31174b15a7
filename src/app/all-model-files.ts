import type { ModelLibrary } from '../language/read/read-model.ts';

const files = import.meta.glob<string>(['/models/*/**/*.yaml', '!/models/forms/*.yaml'], { query: '?raw', import: 'default', eager: true });

/** Every model file, also those that no project of the program opens. */
export const allModelTexts: ReadonlyMap<string, string> = new Map(Object.entries(files).map(([path, text]) => [path.slice('/models/'.length, -'.yaml'.length), text]));

export const allModels: ModelLibrary = (id) => allModelTexts.get(id);
