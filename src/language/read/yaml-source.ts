import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Issue, Place } from '../../i18n/issue.ts';
import { bracketDepth } from './lex-formula.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML file as plain values, with the line and character of any path in it. */
export interface YamlSource {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  place(path: YamlPath): Place;
}

const longestFile = 300_000;
/** Brackets within brackets; the YAML parser recurses, and is slow before it overflows. */
const deepest = 200;

export function readYaml(text: string, file: string): YamlSource {
  if (text.length > longestFile) {
    const issue: Issue = { code: 'model/too-long', severity: 'error', place: { file }, values: { length: text.length, limit: longestFile } };
    return { value: undefined, issues: [issue], place: () => ({ file }) };
  }
  if (bracketDepth(text.replace(/[()]/g, '')) > deepest) {
    const issue: Issue = { code: 'model/yaml', severity: 'error', place: { file }, values: { detail: `brackets more than ${deepest} deep` } };
    return { value: undefined, issues: [issue], place: () => ({ file }) };
  }
  const lines = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  } catch (error) {
    // A file nested by indentation overflows the parser.
    const issue: Issue = { code: 'model/yaml', severity: 'error', place: { file }, values: { detail: error instanceof Error ? error.message : String(error) } };
    return { value: undefined, issues: [issue], place: () => ({ file }) };
  }
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, character: col };
  };
  const issues: Issue[] = document.errors.map((error) => ({
    code: 'model/yaml', severity: 'error', place: at(error.pos[0]), values: { detail: error.message },
  }));
  let value: unknown;
  try {
    value = issues.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    // Aliases that unfold without end, or that name nothing.
    issues.push({ code: 'model/yaml', severity: 'error', place: { file }, values: { detail: error instanceof Error ? error.message : String(error) } });
  }
  return {
    value,
    issues,
    place: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return { ...at(node.range[0]), path: path.join('.') };
      }
      return { file, path: path.join('.') };
    },
  };
}
