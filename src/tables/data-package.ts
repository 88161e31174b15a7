import type { Issue } from '../i18n/issue.ts';
import type { Label, SourceTable } from '../language/model.ts';
import type { ContractTable } from './contract-table.ts';
import { contractById, contracts } from './contracts/all.ts';
import { Findings } from './findings.ts';
import { interpret } from './interpret.ts';
import { plainTable, type DeclaredField } from './plain-table.ts';
import { openText, textGrid, type OpenedFile } from './read/open-file.ts';
import { report } from './report.ts';
import type { Column, Contract } from './contract.ts';
import { nearestText } from '../actuarial/nearest-text.ts';
import { parseUnit } from './text/reading-unit.ts';
import { toSourceTable } from './source-table.ts';

/** A remark of the dataset on its own figures: a misprint, a restatement, a change of definition. Given as it stands in the file. */
export type DataNote = Readonly<Record<string, unknown>>;

export interface DataPackageReading {
  readonly title: Label | undefined;
  /** By contract; tables without one by the name of their resource. A resource with errors is missing. */
  readonly tables: Readonly<Record<string, SourceTable>>;
  /** The rows of every basis, for reconciliation and back-tests. */
  readonly contractTables: readonly ContractTable[];
  readonly notes: readonly DataNote[];
  readonly issues: readonly Issue[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly contract: string | undefined;
  readonly fields: readonly DeclaredField[];
}

/** Reads a dataset folder from its parsed `datapackage.json` and its files by path. Units come from the declared fields; nothing is guessed. */
export function readDataPackage(descriptor: unknown, files: Readonly<Record<string, string | Uint8Array>>): DataPackageReading {
  const issues: Issue[] = [];
  const place = { file: 'datapackage.json' };
  const nothing = { title: undefined, tables: {}, contractTables: [], notes: [], issues };
  if (!isRecord(descriptor) || !Array.isArray(descriptor['resources'])) {
    issues.push(report('package/invalid', 'error', place, { detail: 'resources' }));
    return nothing;
  }
  const found = new Map<string, ContractTable[]>();
  const widened = new Map<string, Contract>();
  const tables: Record<string, SourceTable> = {};
  for (const [index, entry] of descriptor['resources'].entries()) {
    const resource = readResource(entry);
    if (!resource) {
      issues.push(report('package/invalid', 'error', { ...place, path: `resources.${index}` }, { detail: `resources[${index}]: name, path` }));
      continue;
    }
    const content = files[resource.path];
    if (content === undefined) {
      issues.push(report('package/file-missing', 'error', { ...place, path: `resources.${index}` }, { path: resource.path }));
      continue;
    }
    const opened = open(resource.path, content);
    const contract = resource.contract === undefined ? undefined : contractById(resource.contract);
    if (resource.contract !== undefined && !contract && nearestText(resource.contract, contracts.map(({ id }) => id)) !== undefined) {
      issues.push(report('package/contract-unknown', 'warning', { ...place, path: `resources.${index}` }, { resource: resource.name, found: resource.contract, allowed: contracts.map(({ id }) => id).join('、') }));
    }
    if (!contract) {
      issues.push(...opened.findings.issues);
      if (opened.grids[0]) tables[resource.name] = plainTable(resource.name, opened.grids[0], resource.fields);
      continue;
    }
    const units = Object.fromEntries(resource.fields.flatMap((field) => (field.unit === undefined ? [] : [[field.name, field.unit]])));
    const wide = widenedContract(widened.get(contract.id) ?? contract, resource.fields);
    widened.set(contract.id, wide);
    const reading = interpret(opened, {}, { contract: wide, units });
    // A shipped series has gaps because nobody published the year; that is a fact, not a slip.
    issues.push(...reading.issues.map((issue) => (issue.code === 'year/gap' ? { ...issue, severity: 'note' as const } : issue)));
    for (const table of reading.tables) found.set(table.name, [...(found.get(table.name) ?? []), table]);
  }
  for (const [id, list] of found) tables[id] = toSourceTable(list);
  const notes = Array.isArray(descriptor['notes']) ? descriptor['notes'].filter(isRecord) : [];
  return { title: label(descriptor['title']), tables, contractTables: [...found.values()].flat(), notes, issues };
}

/** The contract with the further columns that a package declares: figures as values, words as provenance. */
function widenedContract(contract: Contract, fields: readonly DeclaredField[]): Contract {
  const names = new Set(contract.columns.map((column) => column.id));
  const extra = fields.filter((field) => !names.has(field.name) && field.name !== 'status').map((field): Column => {
    const label = { zh: field.name, en: field.name };
    if (field.type !== 'number' && field.type !== 'integer') return { id: field.name, kind: 'provenance', type: 'text', label, synonyms: [] };
    const unit = field.unit === undefined ? undefined : parseUnit(field.unit);
    return { id: field.name, kind: 'value', type: 'number', unit: unit?.base ?? field.unit ?? '1', label, synonyms: [] };
  });
  return extra.length === 0 ? contract : { ...contract, columns: [...contract.columns, ...extra] };
}

function open(path: string, content: string | Uint8Array): OpenedFile {
  if (typeof content !== 'string') return openText({ name: path, bytes: content });
  const findings = new Findings();
  return { name: path, grids: [textGrid(path, content, findings)], findings };
}

function readResource(entry: unknown): Resource | undefined {
  if (!isRecord(entry) || typeof entry['path'] !== 'string') return undefined;
  const schema = isRecord(entry['schema']) && Array.isArray(entry['schema']['fields']) ? entry['schema']['fields'] : [];
  const fields = schema.filter(isRecord).flatMap((field): DeclaredField[] => {
    if (typeof field['name'] !== 'string') return [];
    const type = typeof field['type'] === 'string' ? field['type'] : 'string';
    return [{ name: field['name'], type, ...(typeof field['unit'] === 'string' ? { unit: field['unit'] } : {}) }];
  });
  return {
    name: typeof entry['name'] === 'string' ? entry['name'] : entry['path'].replace(/\.[^.]*$/, ''),
    path: entry['path'],
    contract: typeof entry['contract'] === 'string' ? entry['contract'] : undefined,
    fields,
  };
}

function label(value: unknown): Label | undefined {
  if (typeof value === 'string') return { zh: value, en: value };
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string' ? { zh: value['zh'], en: value['en'] } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
