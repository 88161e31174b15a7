import type { Issue } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { isFields } from '../../language/read/field-reader.ts';
import { readYaml, type YamlPath } from '../../language/read/yaml-source.ts';
import type { BreakKind, SeriesBreak } from './series-break.ts';

/** A figure that is kept out of what is learnt from a table, such as one the source has rounded. */
export interface LeftOut {
  readonly dataset: string;
  readonly table: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** YYYY or YYYY-MM. */
  readonly period: string;
  readonly reason: Label;
  readonly source: string;
}

export interface BreaksReading {
  readonly breaks: readonly SeriesBreak[];
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

const kinds: readonly BreakKind[] = ['definition', 'level', 'shock'];
const form = '{table, years: [YYYY], kind, reason: {zh, en}, source, dataset?, where?, columns?}';

/** Reads a file of breaks in series, such as `models/series-breaks.yaml`; an entry that is not whole is left out and named. */
export function readBreaks(text: string, file: string): BreaksReading {
  const yaml = readYaml(text, file);
  if (yaml.issues.length > 0) return { breaks: [], leftOut: [], issues: yaml.issues };
  const issues: Issue[] = [];
  const wrong = (path: YamlPath, allowed: string): readonly [] => {
    issues.push({ code: 'forecast/break-form', severity: 'error', place: yaml.place(path), values: { at: path.join('.'), allowed } });
    return [];
  };
  const lists = isFields(yaml.value) ? yaml.value : {};
  const entries = (name: string): readonly unknown[] => (Array.isArray(lists[name]) ? (lists[name] as readonly unknown[]) : []);
  if (!Array.isArray(lists['breaks'])) wrong(['breaks'], '[…]');
  return {
    breaks: entries('breaks').flatMap((entry, at) => readBreak(entry) ?? wrong(['breaks', at], form)),
    leftOut: entries('left_out').flatMap((entry, at) => readLeftOut(entry) ?? wrong(['left_out', at], '{table, periods: [YYYY-MM], reason: {zh, en}, source, dataset?, where?}')),
    issues,
  };
}

function readBreak(entry: unknown): readonly SeriesBreak[] | undefined {
  const about = aboutOf(entry);
  if (about === undefined || !isFields(entry)) return undefined;
  const { years, kind, columns = [] } = entry;
  const known = kinds.find((each) => each === kind);
  if (known === undefined || !Array.isArray(years) || years.length === 0 || !years.every((year) => Number.isInteger(year)) || !isWords(columns)) return undefined;
  return years.map((year: number) => ({ ...about, columns, year, kind: known }));
}

function readLeftOut(entry: unknown): readonly LeftOut[] | undefined {
  const about = aboutOf(entry);
  const periods = isFields(entry) ? entry['periods'] : undefined;
  if (about === undefined || !Array.isArray(periods) || !periods.every((period) => /^\d{4}(-\d{2})?$/.test(String(period)))) return undefined;
  return periods.map((period: unknown) => ({ ...about, period: String(period) }));
}

type About = Pick<LeftOut, 'dataset' | 'table' | 'where' | 'reason' | 'source'>;

function aboutOf(entry: unknown): About | undefined {
  if (!isFields(entry)) return undefined;
  const { dataset = '', table, where = {}, reason, source } = entry;
  if (typeof dataset !== 'string' || typeof table !== 'string' || typeof source !== 'string' || !isFields(where) || !isLabel(reason)) return undefined;
  const codes = Object.entries(where).map(([key, values]): readonly [string, readonly string[]] => [key, (Array.isArray(values) ? values : [values]).map(String)]);
  return { dataset, table, source, reason, where: Object.fromEntries(codes) };
}

const isLabel = (value: unknown): value is Label => isFields(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const isWords = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((word) => typeof word === 'string');
