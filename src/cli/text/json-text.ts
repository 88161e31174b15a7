/** What a JSON document of ours is made of; members that are undefined are left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

const longestLine = 120;

/**
 * A value as JSON: one number after another on a line, everything else indented. Numbers have the fewest digits that
 * give the same float64 again, −0 included; what JSON has no number for stands as text: "Infinity", "-Infinity", "NaN".
 */
export function jsonText(value: Json): string {
  return `${written(value, '')}\n`;
}

function written(value: Json, indent: string): string {
  if (value === undefined || value === null || typeof value !== 'object') return scalar(value);
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? (value as readonly Json[]).map((item) => written(item, inner))
    : Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [`${JSON.stringify(name)}: ${written(item, inner)}`]));
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) return open + close;
  const flat = members.join(', ');
  const isFlat = Object.values(value).every((item) => item === null || typeof item !== 'object');
  const numbers = Array.isArray(value) && (value as readonly Json[]).every((item) => typeof item !== 'object' || item === null);
  if (numbers || (isFlat && flat.length + indent.length <= longestLine)) return open === '[' ? `[${flat}]` : `{ ${flat} }`;
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function scalar(value: string | number | boolean | null | undefined): string {
  if (typeof value !== 'number') return JSON.stringify(value ?? null);
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(value) : JSON.stringify(String(value));
}
