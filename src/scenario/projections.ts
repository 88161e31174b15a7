import type { Issue } from '../i18n/issue.ts';
import { isFields } from '../language/read/field-reader.ts';
import type { Label, Period } from '../language/model.ts';
import { readYaml, type YamlPath } from '../language/read/yaml-source.ts';
import { moneyScales } from './projects.ts';
import type { AssumptionEntry, CorrelationEntry } from './simulation/assumption.ts';

/** A projection that the program brings with it. */
export interface ProjectionEntry {
  readonly id: string;
  readonly title: Label;
  /** Id of a model file. */
  readonly model: string;
  /** Folders of `datasets/` whose tables it reads; tables of later ones go before. */
  readonly datasets: readonly string[];
  readonly to: Period;
  /** The unit its amounts are shown in. */
  readonly money: (typeof moneyScales)[number];
  /** What is uncertain, with the origin of each spread in its `note`. */
  readonly assume: readonly AssumptionEntry[];
  readonly correlate: readonly CorrelationEntry[];
}

/** Reads `models/projections.yaml`; an entry that is not whole is left out and named with its place. */
export function readProjections(text: string, file: string): { readonly projections: readonly ProjectionEntry[]; readonly issues: readonly Issue[] } {
  const yaml = readYaml(text, file);
  if (yaml.issues.length > 0) return { projections: [], issues: yaml.issues };
  const issues: Issue[] = [];
  const wrong = (path: YamlPath, allowed: string): undefined => {
    issues.push({ code: 'project/form', severity: 'error', place: yaml.place(path), values: { field: String(path.at(-1) ?? ''), allowed } });
  };
  const list = isFields(yaml.value) ? yaml.value['projections'] : undefined;
  if (!isFields(list)) wrong(['projections'], '{id: {…}}');
  const projections = Object.entries(isFields(list) ? list : {}).flatMap(([id, entry]) => readEntry(id, entry, wrong) ?? []);
  return { projections, issues };
}

function readEntry(id: string, entry: unknown, wrong: (path: YamlPath, allowed: string) => undefined): ProjectionEntry | undefined {
  const path = ['projections', id];
  if (!isFields(entry)) return wrong(path, '{…}');
  const read = <Value>(name: string, value: Value | undefined, allowed: string): Value | undefined => value ?? wrong([...path, name], allowed);
  const { title, model, datasets, to, money, assume = [], correlate = [] } = entry;
  const isLabel = isFields(title) && typeof title['zh'] === 'string' && typeof title['en'] === 'string';
  const made = {
    title: read('title', isLabel ? (title as unknown as Label) : undefined, '{zh, en}'),
    model: read('model', typeof model === 'string' ? model : undefined, 'projection/employee'),
    datasets: read('datasets', isWords(datasets) ? datasets : undefined, '[national]'),
    to: read('to', /^\d{4}$/.test(String(to)) ? String(to) : undefined, 'YYYY'),
    money: read('money', moneyScales.find((scale) => scale === money), moneyScales.join(', ')),
    // What stands in them is read against the model, when it is drawn.
    assume: read('assume', Array.isArray(assume) ? (assume as readonly AssumptionEntry[]) : undefined, '[…]'),
    correlate: read('correlate', Array.isArray(correlate) ? (correlate as readonly CorrelationEntry[]) : undefined, '[…]'),
  };
  return Object.values(made).includes(undefined) ? undefined : ({ id, ...made } as ProjectionEntry);
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && word !== '');
}
