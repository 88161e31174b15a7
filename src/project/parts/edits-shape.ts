import type { Exact } from '../exact-json.ts';

type Fields = Readonly<Record<string, Exact | undefined>>;

/** Concerns of the program are records; what it does not know may be anything. */
const records = new Set(['reasons', 'months', 'expected', 'benefits', 'corridor', 'projection', 'review', 'report']);

/** Whether the edits that stand in `edits/` have the shapes that the program relies on. */
export function hasSoundShapes(fields: Fields): boolean {
  return Object.entries(fields).every(([name, value]) => {
    if (value === undefined) return true;
    if (['scenario', 'tables', 'cases'].includes(name)) return false;
    if (name === 'modelText') return typeof value === 'string';
    if (!records.has(name)) return true;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isRecord) return false;
    if (name === 'report') return hasTexts((value as Fields)['own']);
    return name !== 'reasons' || hasTexts(value);
  });
}

/** Whether a value is a record of texts, such as reasons by line or one's own text by section. */
function hasTexts(value: Exact | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');
}
