import path from 'node:path';
import ts from 'typescript';

export interface Import {
  /** Importing file, from the project's folder. */
  readonly from: string;
  /** What the statement names: a package, or a file from the project's folder. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Erased by the compiler: `import type`, `export type … from`, `import('…').Name` in a type. `import { type A }` stays. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Import statements, re-exports, `import()` and imported types of a TypeScript file or of a Svelte component. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(`${file}.ts`, file.endsWith('.svelte') ? scriptsOf(text) : text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];

  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text.replace(/\?.*$/, '');
    const isPackage = !name.startsWith('.');
    const to = isPackage ? name : path.posix.normalize(path.posix.join(path.posix.dirname(file), name));
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    found.push({ from: file, to, isPackage, typeOnly, line });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A component with everything but its scripts and the `import()` calls of its markup blanked out, line for line. */
function scriptsOf(component: string): string {
  const kept = /<script\b[^>]*>([\s\S]*?)<\/script>|\bimport\(\s*(['"])[^'"]+\2\s*\)/g;
  let text = '';
  let end = 0;
  for (const match of component.matchAll(kept)) {
    const content = match[1] ?? `;${match[0]};`;
    const start = match.index + (match[1] === undefined ? 0 : match[0].indexOf('>') + 1);
    text += blank(component.slice(end, start)) + content;
    end = start + (match[1] ?? match[0]).length;
  }
  return text + blank(component.slice(end));
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
