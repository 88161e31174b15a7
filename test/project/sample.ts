import type { LoadedTable } from '../../src/tables/loaded-table.ts';
import type { Origin } from '../../src/project/manifest.ts';
import type { ProjectEdits } from '../../src/project/project-edits.ts';
import type { ProjectFile } from '../../src/project/project-file.ts';

export const origin: Origin = {
  project: 'national-employees',
  title: { zh: '全国职工', en: 'National employees' },
  program: { name: 'Hengsuan', version: '0.1.0' },
  data: [{ name: 'datasets/national', sha256: 'd1' }],
  models: [{ name: 'models/employee/pool-budget.yaml', sha256: 'm1' }],
  scenario: 's1',
};

/** A table of two figures taken from a workbook, one of them without a cell, and a text that a spreadsheet would execute. */
export const ownTable: LoadedTable = {
  id: '基金收支.xlsx fund_flows',
  how: 'extend',
  fingerprint: 'ab12',
  table: {
    contract: 'fund_flows',
    label: { zh: '基金收支', en: 'Fund flows' },
    file: '基金收支.xlsx',
    rowCount: 3,
    keys: ['year', 'line'],
    words: {
      year: { words: [2024, 2025], index: Uint32Array.of(0, 1, 1) },
      line: { words: ['total', '=1+1', null], index: Uint32Array.of(0, 1, 2) },
    },
    figures: {
      amount: { values: Float64Array.of(0.1 + 0.2, -0, 0), given: Uint8Array.of(1, 1, 0), rows: Uint32Array.of(12, 0, 0), columns: Uint16Array.of(28, 0, 0) },
    },
    sheets: ['表一, "甲"'],
    sheetOf: Uint16Array.of(0, 0, 0),
    sources: [null, { title: '2025 年决算' }],
    sourceOf: Uint32Array.of(0, 1, 1),
    statuses: ['seen', null],
    statusOf: Uint8Array.of(0, 1, 1),
  },
};

export const edits: ProjectEdits = {
  scenario: {
    id: 'scenario',
    name: { zh: '控费', en: 'Costs' },
    set: [{ path: 'control_target', from: '2027-01', value: 0.02, reason: '省局要求：压到 2%', by: '张' }],
  },
  reasons: { benefits: '住院人次下降' },
  months: { '2026-03': { income: 1e9, expenditure: 0.1 + 0.2 } },
  tables: [ownTable],
  cases: { 'guangzhou 2024': [{ hash: 'a1', sequence: 0 } as never, { hash: 'a2', sequence: 1 } as never] },
};

/** `stored/version-2.base64` holds it with one saved state: it stays as it is. */
export const file: ProjectFile = { origin, created: '2026-11-20T08:00:00Z', saved: { time: '2026-11-22T09:30:00Z', by: '张' }, edits, history: [] };
