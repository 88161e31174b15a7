import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { findLibreOffice } from '../../scripts/setup/components.mjs';

/** Value of a cell after recalculation: what the program gave, the text of an error, or undefined for an empty cell. */
export type Recalculated = (sheet: string, row: number, column: number) => number | string | boolean | undefined;

/** Calculate every formula of an Excel file on loading, whatever value stands beside it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The one the test run names, else one of the machine. @throws Error where there is none: what needs it is never skipped */
export function libreOffice(): string {
  return process.env['LIBREOFFICE'] ?? findLibreOffice();
}

/** Opens workbooks in one LibreOffice with a profile of its own, has every formula calculated, and reads the values back with another library. */
export function recalculated(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Recalculated> {
  return new Map([...savedByLibreOffice(files)].map(([name, bytes]) => [name, savedValues(bytes)]));
}

/** The workbooks as LibreOffice saves them after every formula was calculated. */
export function savedByLibreOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbooks-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), settings);
    const names = [...files.keys()];
    const written = names.map((name, index) => {
      const file = path.join(folder, `${index}.xlsx`);
      writeFileSync(file, files.get(name)!);
      return file;
    });
    const out = path.join(folder, 'out');
    const { status, stderr } = spawnSync(libreOffice(), [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', out, ...written], { encoding: 'utf8', timeout: 240_000 });
    if (status !== 0) throw new Error(`savedByLibreOffice: LibreOffice ended with ${status ?? 'a time limit'}: ${stderr}`);
    return new Map(names.map((name, index) => [name, new Uint8Array(readFileSync(path.join(out, `${index}.xlsx`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The values a file was saved with, read by another library than the one that wrote it. */
export function savedValues(bytes: Uint8Array): Recalculated {
  const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellText: false, dense: false });
  return (sheet, row, column) => {
    const cell = book.Sheets[sheet]?.[utils.encode_cell({ r: row, c: column })] as { readonly t: string; readonly v?: number | string | boolean; readonly w?: string } | undefined;
    if (cell === undefined) return undefined;
    return cell.t === 'e' ? `#error ${cell.v}` : cell.v;
  };
}
