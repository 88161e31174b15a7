import { readForms } from '../../../reports/forms/read-form.ts';

const files = import.meta.glob<string>('/models/forms/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The official forms that the program brings with it, by id. */
export const { forms } = readForms(new Map(Object.entries(files).map(([path, text]) => [path.slice(1), text])));
