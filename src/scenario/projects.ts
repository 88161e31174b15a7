import type { Issue, Place } from '../i18n/issue.ts';
import { isFields } from '../language/read/field-reader.ts';
import type { Label, Period } from '../language/model.ts';
import type { Override } from '../language/override.ts';
import { readYaml, type YamlPath } from '../language/read/yaml-source.ts';

export const moneyScales = ['yuan', 'tenThousandYuan', 'hundredMillionYuan'] as const;

/** A complete example that the program brings with it: a model on a dataset over a stretch of years. */
export interface ProjectEntry {
  readonly id: string;
  readonly title: Label;
  /** What its figures stand for before any change. */
  readonly baseline: Label;
  /** Id of a model file. */
  readonly model: string;
  /** Folder of `datasets/`. */
  readonly dataset: string;
  readonly from: Period;
  readonly to: Period;
  /** The unit its amounts are shown in. */
  readonly money: (typeof moneyScales)[number];
  /** Last year whose figures the budget may know; later ones are kept to compare with. */
  readonly known?: Period;
  /** Laid over the baseline from the start; empty for most. */
  readonly overrides: readonly Override[];
}

export interface ProjectsReading {
  readonly projects: readonly ProjectEntry[];
  readonly issues: readonly Issue[];
}

const periodPattern = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads `models/projects.yaml`; an entry that is not whole is left out and named with its place. */
export function readProjects(text: string, file: string): ProjectsReading {
  const yaml = readYaml(text, file);
  if (yaml.issues.length > 0) return { projects: [], issues: yaml.issues };
  const issues: Issue[] = [];
  const wrong = (path: YamlPath, allowed: string): undefined => {
    issues.push(form(yaml.place(path), String(path.at(-1) ?? ''), allowed));
  };
  const list = isFields(yaml.value) ? yaml.value['projects'] : undefined;
  if (!isFields(list)) wrong(['projects'], '{id: {…}}');
  const projects = Object.entries(isFields(list) ? list : {}).flatMap(([id, entry]) => readEntry(id, entry, wrong) ?? []);
  return { projects, issues };
}

function readEntry(id: string, entry: unknown, wrong: (path: YamlPath, allowed: string) => undefined): ProjectEntry | undefined {
  const path = ['projects', id];
  if (!isFields(entry)) return wrong(path, '{…}');
  const read = <Value>(name: string, value: Value | undefined, allowed: string): Value | undefined =>
    value ?? wrong([...path, name], allowed);
  const title = read('title', label(entry['title']), '{zh, en}');
  const baseline = read('baseline', label(entry['baseline']), '{zh, en}');
  const model = read('model', word(entry['model']), 'employee/pool-budget');
  const dataset = read('dataset', word(entry['dataset']), 'national');
  const from = read('from', period(entry['from']), 'YYYY');
  const to = read('to', period(entry['to']), 'YYYY');
  const money = read(
    'money',
    moneyScales.find((scale) => scale === entry['money']),
    moneyScales.join(', '),
  );
  const known = entry['known'] === undefined ? undefined : read('known', period(entry['known']), 'YYYY');
  const changes = read('overrides', overrides(entry['overrides'] ?? []), '[{path, from: YYYY-MM, until?, value}]');
  if (!title || !baseline || !model || !dataset || !from || !to || !money || !changes) return undefined;
  if (entry['known'] !== undefined && known === undefined) return undefined;
  if (from > to) return wrong([...path, 'to'], `≥ ${from}`);
  return { id, title, baseline, model, dataset, from, to, money, overrides: changes, ...(known !== undefined && { known }) };
}

function form(place: Place, field: string, allowed: string): Issue {
  return { code: 'project/form', severity: 'error', place, values: { field, allowed } };
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function label(value: unknown): Label | undefined {
  return isFields(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'
    ? { zh: value['zh'], en: value['en'] }
    : undefined;
}

/** YAML gives a bare year as a number. */
function period(value: unknown): Period | undefined {
  return (typeof value === 'string' || typeof value === 'number') && periodPattern.test(String(value)) ? String(value) : undefined;
}

function overrides(list: unknown): readonly Override[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const read = list.map((item: unknown): Override | undefined => {
    if (!isFields(item)) return undefined;
    const { path, from, until, value } = item;
    const isValue = typeof value === 'number' || typeof value === 'string' || Array.isArray(value);
    if (typeof path !== 'string' || typeof from !== 'string' || !monthPattern.test(from) || !isValue) return undefined;
    if (until !== undefined && (typeof until !== 'string' || !monthPattern.test(until))) return undefined;
    return { path, from, value: value as Override['value'], ...(until !== undefined && { until }) };
  });
  return read.every((change) => change !== undefined) ? read : undefined;
}
