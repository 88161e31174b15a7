import { keyColumns, type Column, type Contract } from './contract.ts';
import { columnNames, contractNames } from './findings.ts';
import { columnLetters } from './grid.ts';
import type { Role } from './header.ts';
import type { Sheet } from './sheet.ts';

/** Notes how the header was understood. */
export function announceHeader(sheet: Sheet, certain: boolean): void {
  const { header } = sheet;
  if (sheet.declared) return;
  if (!certain && !header.crosswise) {
    const guess = { kind: 'contract' as const, file: sheet.grid.file, sheet: sheet.name, subject: 'contract', taken: header.contract.id };
    const exact = header.roles.every((role) => role.kind === 'none' || (role.kind === 'key' && role.exact) || (role.kind === 'value' && role.meaning.match === 'exact'));
    if (!exact) sheet.findings.guess(guess, 'sheet/contract', sheet.place(header.last, 0), { ...contractNames(header.contract), row: header.last + 1 });
  }
  for (const [index, role] of header.roles.entries()) {
    const text = header.texts[index] ?? '';
    if (sheet.choices.columns?.[columnLetters(index)] !== undefined) continue;
    const place = sheet.place(header.last, index);
    if (role.kind === 'none' && text !== '' && !role.known) sheet.findings.add('column/ignored', 'note', place, { header: text });
    if (role.kind === 'context' && !header.crosswise) sheet.findings.add('column/ignored', 'note', place, { header: text });
    const meaning = role.kind === 'key' && !role.exact ? role.column.label : role.kind === 'value' && role.meaning.match !== 'exact' ? meaningLabel(role.meaning) : undefined;
    if (meaning) sheet.findings.guess({ kind: 'column', file: sheet.grid.file, sheet: sheet.name, subject: columnLetters(index), taken: takenName(role) }, 'column/guessed', place, { header: text, meaningZh: meaning.zh, meaningEn: meaning.en });
  }
}

/** Errors that concern the header: a column twice, a key column missing. */
export function checkHeader(sheet: Sheet): boolean {
  let sound = true;
  const seen = new Map<string, number>();
  for (const [index, role] of sheet.header.roles.entries()) {
    if (role.kind !== 'key' && role.kind !== 'value') continue;
    const codes = role.kind === 'value' ? JSON.stringify([role.meaning.contract.id, Object.entries(role.meaning.codes).toSorted(([a], [b]) => (a < b ? -1 : 1)), role.meaning.year]) : '';
    const column = role.kind === 'key' ? role.column : role.meaning.column;
    const name = `${role.kind}.${column.id}.${codes}`;
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, index);
      continue;
    }
    if (column.id === 'status' && role.kind === 'key') {
      // A second `status` is the provenance column of shipped files.
      const evidence = sheet.header.contract.columns.find((candidate) => candidate.id === 'evidence')!;
      (sheet.header.roles as Role[])[index] = { kind: 'key', column: evidence, exact: true };
      continue;
    }
    sound = false;
    sheet.findings.add('column/twice', 'error', sheet.place(sheet.header.last, index, column.id), { ...columnNames(column), first: columnLetters(first), second: columnLetters(index) });
  }
  if (sheet.header.crosswise) return sound;
  for (const key of keyColumns(sheet.header.contract)) {
    const inHeader = sheet.header.roles.every((role) => role.kind !== 'value' || role.meaning.contract !== sheet.header.contract || role.meaning.codes[key.id] !== undefined || (key.type === 'year' && role.meaning.year !== undefined));
    const byPhrase = key.type === 'code' && sheet.header.contract.phrases.some((phrase) => phrase.codes[key.id] !== undefined && Object.keys(phrase.codes).some((id) => id !== key.id && sheet.hasKeyColumn(id)));
    if (inHeader || byPhrase || key.optional || sheet.hasKeyColumn(key.id) || sheet.constants.of(sheet.header.contract, key) !== undefined) continue;
    sound = false;
    sheet.keys.reportColumnMissing(sheet.header.contract, key, sheet.place(sheet.header.last, 0, key.id));
  }
  return sound;
}

/** The meaning of a column in ids, for the mapping screen. */
export function takenName(role: Role): string {
  if (role.kind === 'key') return role.column.id;
  if (role.kind === 'value') return [`${role.meaning.contract.id}.${role.meaning.column.id}`, ...Object.entries(role.meaning.codes).map(([key, code]) => `${key}=${code}`)].join(' ');
  if (role.kind === 'context') return [role.meaning.year ?? '', ...Object.entries(role.meaning.codes).map(([key, code]) => `${key}=${code}`)].join(' ').trim();
  return role.kind === 'none' ? '' : role.kind;
}

function meaningLabel(meaning: { readonly contract: Contract; readonly column: Column; readonly codes: Readonly<Record<string, string>> }): { readonly zh: string; readonly en: string } {
  const codes = Object.entries(meaning.codes).map(([key, id]) => meaning.contract.columns.find((column) => column.id === key)?.codes?.find((code) => code.id === id)?.label ?? { zh: id, en: id });
  return { zh: [...codes.map((label) => label.zh), meaning.column.label.zh].join(' '), en: [...codes.map((label) => label.en), meaning.column.label.en].join(', ') };
}
