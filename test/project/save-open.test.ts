import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { stateOf, withState } from '../../src/project/history/saved-state.ts';
import { openProject } from '../../src/project/open.ts';
import { readEdits } from '../../src/project/parts/read-edits.ts';
import { saveProject } from '../../src/project/save.ts';
import { sha256 } from './digest.ts';
import { edits, file, ownTable } from './sample.ts';

describe('a project file', () => {
  test('opens to what was saved', async () => {
    const opening = await openProject(await saveProject(file, sha256), 'a.hengsuan', sha256);
    expect(opening.issues).toEqual([]);
    expect(opening.file).toEqual(file);
  });

  test('has the same bytes for the same content, whatever the order of its names', async () => {
    const { reasons, scenario, ...rest } = edits;
    const turned = { ...file, edits: { ...rest, reasons, scenario } };
    expect(await saveProject(turned, sha256)).toEqual(await saveProject(file, sha256));
  });

  test('is a ZIP of texts that people read', async () => {
    const parts = unzipSync(await saveProject(file, sha256));
    expect(Object.keys(parts)).toEqual([
      'manifest.json', 'manifest.sha256', 'cases/01-guangzhou-2024.json', 'cases/index.json', 'edits/decisions.json', 'edits/months.json', 'scenario.yaml',
      'tables/01-fund_flows.csv', 'tables/01-fund_flows.json', 'tables/index.json',
    ]);
    expect(strFromU8(parts['scenario.yaml']!)).toContain('reason: 省局要求：压到 2%');
    expect(strFromU8(parts['edits/months.json']!)).toContain('"expenditure": 0.30000000000000004');
    expect(strFromU8(parts['tables/01-fund_flows.csv']!)).toBe(
      'year,line,amount,amount/cell,sheet,source,status\r\n'
      + '2024,total,0.30000000000000004,AC12,"表一, ""甲""",1,seen\r\n'
      + '2025,\'=1+1,-0,,"表一, ""甲""",2,\r\n'
      + '2025,,,,"表一, ""甲""",2,\r\n',
    );
  });

  test('keeps arrays that rows alone would not give again', async () => {
    // Values where none is given, and two words that are written alike.
    const odd = structuredClone(ownTable) as unknown as { table: { words: { year: { words: unknown[] } }; figures: { amount: { values: Float64Array } } } };
    odd.table.figures.amount.values[2] = Number.NaN;
    odd.table.words.year.words = [2025, '2025'];
    const own = { ...file, edits: { ...edits, tables: [odd as never] } };
    const opening = await openProject(await saveProject(own, sha256), 'a.hengsuan', sha256);
    expect(opening).toEqual({ file: own, others: {}, issues: [] });
  });

  test('restores its saved states, and keeps what they share once', async () => {
    const first = await stateOf({ ...edits, reasons: {} }, { time: '2026-11-21T08:00:00Z', note: '初稿' }, sha256);
    const second = await stateOf(edits, { time: '2026-11-22T08:00:00Z', name: '送审稿' }, sha256);
    const bytes = await saveProject({ ...file, history: [first, second] }, sha256);
    const { file: opened, issues } = await openProject(bytes, 'a.hengsuan', sha256);
    expect(issues).toEqual([]);
    expect(opened!.history).toEqual([first, second]);
    expect(readEdits(opened!.history[0]!.parts).edits).toEqual({ ...edits, reasons: {} });
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('history/parts/'))).toEqual([]);
  });

  test('keeps a state that did not change once, with the note it was given last', async () => {
    const first = await stateOf(edits, { time: '2026-11-21T08:00:00Z' }, sha256);
    const again = await stateOf({ ...edits }, { time: '2026-11-21T09:00:00Z', note: '送审' }, sha256);
    expect(withState(withState([], first), again)).toEqual([{ ...first, note: '送审' }]);
  });
});
