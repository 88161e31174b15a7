/** A value of JSON, and beside it the numbers that JSON has no text for. */
export type Exact = null | boolean | number | string | readonly Exact[] | { readonly [name: string]: Exact | undefined };

const longestLine = 120;
const numberKey = '$number';

/**
 * One text for one value, readable: names in order, one record a line where it fits. Numbers have the fewest digits that give
 * the same float64 again, −0 included; what JSON has no number for is `{"$number": "NaN"}`. A name without a value is left out.
 *
 * @throws TypeError for what is no value: functions, dates, typed arrays
 */
export function exactJson(value: Exact): string {
  return `${written(value, '')}\n`;
}

function written(value: Exact, indent: string): string {
  if (value === null || typeof value !== 'object') return scalar(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const members = isList ? (value as readonly Exact[]).map((item) => written(item ?? null, inner)) : recordMembers(value as Readonly<Record<string, Exact | undefined>>, inner);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) return open + close;
  const length = members.reduce((sum, member) => sum + member.length + 2, indent.length + 4);
  if (length <= longestLine && members.every((member) => !member.includes('\n'))) return isList ? `[${members.join(', ')}]` : `{ ${members.join(', ')} }`;
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function recordMembers(value: Readonly<Record<string, Exact | undefined>>, inner: string): readonly string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`exactJson: records, lists, numbers, texts; got ${Object.prototype.toString.call(value)}`);
  return Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name];
      // A name that looks like our mark gets a second sign, which reading takes away.
      return member === undefined ? [] : [`${JSON.stringify(/^\$+number$/.test(name) ? `$${name}` : name)}: ${written(member, inner)}`];
    });
}

function scalar(value: null | boolean | number | string): string {
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return '-0';
    return Number.isFinite(value) ? String(value) : `{ "${numberKey}": "${value}" }`;
  }
  if (value !== null && typeof value !== 'string' && typeof value !== 'boolean') throw new TypeError(`exactJson: records, lists, numbers, texts; got ${typeof value}`);
  return JSON.stringify(value);
}

/** Reads what `exactJson` wrote. @throws SyntaxError for what is no JSON */
export function readExactJson(text: string): Exact {
  return restored(JSON.parse(text) as Exact);
}

const unwritable: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity, '-Infinity': -Infinity };

function restored(value: Exact): Exact {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Exact[]).map(restored);
  const members = Object.entries(value as Readonly<Record<string, Exact>>);
  const [only] = members;
  if (members.length === 1 && only![0] === numberKey && typeof only![1] === 'string' && Object.hasOwn(unwritable, only![1])) return unwritable[only![1]]!;
  // `fromEntries` makes `__proto__` a name like any other.
  return Object.fromEntries(members.map(([name, member]) => [/^\$\$+number$/.test(name) ? name.slice(1) : name, restored(member)]));
}
