import { isFields, type FieldReader, type Fields } from './field-reader.ts';
import type { Dimension, Label } from '../model.ts';
import type { YamlPath } from './yaml-source.ts';

/** Longest range a dimension may have. */
const mostElements = 1000;
const rangePattern = /^(\d{1,4})\.\.(\d{1,4})(\+?)$/;

/**
 * The dimensions of a file: a list of elements with labels, a range of whole numbers (`0..100`, or `0..100+` where the
 * last one is open), or groups of another dimension's elements.
 */
export function readDimensions(reader: FieldReader, root: Fields): Map<string, Dimension> {
  const dimensions = new Map<string, Dimension>();
  for (const [name, value] of reader.section(root, 'dimensions', [])) {
    const path = ['dimensions', name];
    const fields: Fields | undefined = typeof value === 'string' ? { range: value } : reader.fields(value, path);
    if (!fields) continue;
    if (typeof fields['range'] === 'string') dimensions.set(name, rangeOf(reader, name, fields, path));
    else if (typeof fields['groups'] === 'string') dimensions.set(name, groupsOf(reader, name, fields, path));
    else dimensions.set(name, { name, ...readElements(reader, fields, path) });
  }
  return dimensions;
}

function readElements(reader: FieldReader, fields: Fields, path: YamlPath): Pick<Dimension, 'elements' | 'labels'> {
  const entries = Object.entries(fields).map(([element, label]): readonly [string, Label] => {
    if (!/^[a-z0-9][a-z0-9_]*$/.test(element)) reader.fail('model/name-form', [...path, element], { found: element });
    return [element, reader.label({ label }, 'label', [...path, element]) ?? { zh: element, en: element }];
  });
  return { elements: entries.map(([element]) => element), labels: Object.fromEntries(entries) };
}

/** First and last number of a range and whether the last stands for all beyond it; an issue where it is none. */
function readRange(reader: FieldReader, text: unknown, path: YamlPath): { readonly first: number; readonly last: number; readonly open: boolean } | undefined {
  const [, first, last, plus] = rangePattern.exec(String(text)) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (!(count >= 1 && count <= mostElements)) return reader.fail('model/dimension-range', path, { found: String(text), limit: mostElements });
  return { first: Number(first), last: Number(last), open: plus === '+' };
}

function numbersOf({ first, last }: { readonly first: number; readonly last: number }): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function rangeOf(reader: FieldReader, name: string, fields: Fields, path: YamlPath): Dimension {
  reader.only(fields, ['range', 'label'], path);
  const label = reader.label(fields, 'label', path, false);
  const range = readRange(reader, fields['range'], [...path, 'range']);
  const elements = range ? numbersOf(range) : [];
  const labels = Object.fromEntries(
    elements.map((element, index) => {
      const shown = range!.open && index === elements.length - 1 ? `${element}+` : element;
      return [element, { zh: shown, en: shown }];
    }),
  );
  return { name, elements, labels, numeric: true, ...(label && { label }) };
}

function groupsOf(reader: FieldReader, name: string, fields: Fields, path: YamlPath): Dimension {
  reader.only(fields, ['groups', 'label', 'elements'], path);
  const label = reader.label(fields, 'label', path, false);
  const groupOf = new Map<string, string>();
  const plain: Record<string, unknown> = {};
  const twice: string[] = [];
  for (const [element, value] of reader.section(fields, 'elements', path)) {
    const { range, members, ...words } = isFields(value) ? value : {};
    const at = [...path, 'elements', element];
    const given = range === undefined ? undefined : readRange(reader, range, [...at, 'range']);
    const own = range === undefined ? reader.names({ members }, 'members', at) : given ? numbersOf(given) : [];
    for (const member of own) {
      if (groupOf.has(member)) twice.push(member);
      groupOf.set(member, element);
    }
    plain[element] = words;
  }
  const of = reader.text(fields, 'groups', path) ?? '';
  if (twice.length > 0) reader.fail('model/dimension-groups', path, { dimension: name, of, absent: '–', surplus: twice.join(', ') });
  return { name, ...readElements(reader, plain, [...path, 'elements']), groups: { of, groupOf }, ...(label && { label }) };
}
