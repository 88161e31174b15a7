import type { Import } from './imports.ts';

/**
 * Circles among files that need each other's code; imports of types are no part of one. Each circle is given once, as
 * the files along it, starting and ending at the same file.
 */
export function circles(imports: readonly Import[]): string[][] {
  const uses = new Map<string, string[]>();
  for (const { from, to, isPackage, typeOnly } of imports) {
    if (!isPackage && !typeOnly) uses.set(from, [...(uses.get(from) ?? []), to]);
  }
  const found: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];

  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file]);
    if (start >= 0 || finished.has(file)) return;
    path.push(file);
    for (const next of uses.get(file) ?? []) visit(next);
    path.pop();
    finished.add(file);
  };
  for (const file of uses.keys()) visit(file);
  return found;
}
