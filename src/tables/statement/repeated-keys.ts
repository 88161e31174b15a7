/** A member of a JSON object whose name stood in that object before. */
export interface RepeatedKey {
  /** `2024.premium`, `[3].amount`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

interface Level {
  /** Names seen in an object; undefined for a list. */
  readonly names: Set<string> | undefined;
  at: string;
  index: number;
}

/** Members named twice in one object of a sound JSON text, which `JSON.parse` passes over in silence. */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const levels: Level[] = [];
  let line = 1;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],\n]/g)) {
    const level = levels.at(-1);
    if (token === '\n') line++;
    else if (token === '{') levels.push({ names: new Set(), at: '', index: 0 });
    else if (token === '[') levels.push({ names: undefined, at: '', index: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level) level.index++;
    } else if (level?.names && /^\s*:/.test(text.slice(index + token.length, index + token.length + 200))) {
      level.at = JSON.parse(token) as string;
      if (level.names.has(level.at)) found.push({ path: pathOf(levels), line });
      level.names.add(level.at);
    }
  }
  return found;
}

function pathOf(levels: readonly Level[]): string {
  return levels.map(({ names, at, index }) => (names ? at : `[${index}]`)).join('.');
}
