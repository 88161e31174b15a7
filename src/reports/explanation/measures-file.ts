import type { Issue } from '../../i18n/issue.ts';
import type { Label, Source } from '../../language/model.ts';
import { isFields } from '../../language/read/field-reader.ts';
import { readYaml } from '../../language/read/yaml-source.ts';

const froms = ['balance', 'unknown', 'holdings', 'treasury', 'terms'] as const;

/** One measure of the legal order. */
export interface Measure {
  readonly label: Label;
  /** What its amount is: the balance brought forward, a figure that no model holds, investments within that balance, a subsidy, or a change of terms. */
  readonly from: (typeof froms)[number];
  /** Closing rules of a budget model that are this measure. */
  readonly rules: readonly string[];
}

/** Measures in the order in which they are to be taken. */
export interface LegalOrder {
  readonly source: Source;
  readonly steps: readonly Measure[];
}

/** Reads `models/measures.yaml`; a step that is not whole is named with its place and left out. */
export function readMeasures(text: string, file: string): { readonly order: LegalOrder | undefined; readonly issues: readonly Issue[] } {
  const yaml = readYaml(text, file);
  if (yaml.issues.length > 0) return { order: undefined, issues: yaml.issues };
  const issues: Issue[] = [];
  const root = isFields(yaml.value) && isFields(yaml.value['measures']) ? yaml.value['measures'] : {};
  const { source, steps } = root;
  const wrong = (path: readonly (string | number)[], field: string, allowed: string): readonly Measure[] => {
    issues.push({ code: 'project/form', severity: 'error', place: yaml.place(path), values: { field, allowed } });
    return [];
  };
  if (!isFields(source) || typeof source['title'] !== 'string') wrong(['measures', 'source'], 'source', '{title, number, article}');
  if (!Array.isArray(steps)) wrong(['measures', 'steps'], 'steps', '[{from, rules?, label}]');
  const read = (Array.isArray(steps) ? steps : []).flatMap((step: unknown, at): readonly Measure[] => {
    const from = froms.find((name) => isFields(step) && step['from'] === name);
    const label = isFields(step) ? step['label'] : undefined;
    if (!isFields(step) || !from) return wrong(['measures', 'steps', at], 'from', froms.join(', '));
    if (!isFields(label) || typeof label['zh'] !== 'string' || typeof label['en'] !== 'string') return wrong(['measures', 'steps', at], 'label', '{zh, en}');
    return [{ from, label: { zh: label['zh'], en: label['en'] }, rules: Array.isArray(step['rules']) ? step['rules'].map(String) : [] }];
  });
  return { order: issues.length === 0 ? { source: source as unknown as Source, steps: read } : undefined, issues };
}
