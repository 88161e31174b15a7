import type { Issue, Place } from '../../i18n/issue.ts';
import type { Formula, Label } from '../model.ts';
import { parseFormula } from './parse-formula.ts';
import { parseUnit, type Unit } from '../unit.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads typed fields out of a YAML file and collects an issue for each that is not what it should be. */
export class FieldReader {
  readonly issues: Issue[] = [];

  constructor(private readonly source: YamlSource) {}

  place(path: YamlPath): Place {
    return this.source.place(path);
  }

  fail(code: string, path: YamlPath, values: Issue['values'] = {}, severity: Issue['severity'] = 'error'): undefined {
    this.issues.push({ code, severity, place: this.place(path), values });
    return undefined;
  }

  /** Names the fields that are not allowed here, so that a misspelt key never passes unseen. */
  only(fields: Fields, allowed: readonly string[], path: YamlPath): void {
    for (const key of Object.keys(fields)) {
      if (!allowed.includes(key)) this.fail('model/field-unknown', [...path, key], { field: key, allowed: allowed.join(', ') });
    }
  }

  fields(value: unknown, path: YamlPath): Fields | undefined {
    if (isFields(value)) return value;
    return path.length === 0 ? this.fail('model/form', path) : this.fail('model/field-map', path, { field: String(path.at(-1)) });
  }

  section(parent: Fields, name: string, path: YamlPath): readonly (readonly [string, unknown])[] {
    const value = parent[name];
    if (value === undefined || value === null) return [];
    return Object.entries(this.fields(value, [...path, name]) ?? {});
  }

  text(parent: Fields, name: string, path: YamlPath, needed = true): string | undefined {
    const value = parent[name];
    if (value === undefined) return needed ? this.fail('model/field-missing', path, { field: name }) : undefined;
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : this.fail('model/field-text', [...path, name], { field: name });
  }

  number(parent: Fields, name: string, path: YamlPath): number | undefined {
    const value = parent[name];
    if (value === undefined) return undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail('model/field-number', [...path, name], { field: name });
  }

  flag(parent: Fields, name: string, path: YamlPath): boolean {
    const value = parent[name];
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    this.fail('model/field-flag', [...path, name], { field: name });
    return false;
  }

  oneOf<T extends string>(parent: Fields, name: string, allowed: readonly T[], path: YamlPath): T | undefined {
    const value = parent[name];
    if (value === undefined) return undefined;
    if (allowed.includes(value as T)) return value as T;
    return this.fail('model/field-option', [...path, name], { field: name, allowed: allowed.join(', ') });
  }

  label(parent: Fields, name: string, path: YamlPath, needed = true): Label | undefined {
    const value = parent[name];
    if (value === undefined) return needed ? this.fail('model/label-missing', path, { field: name }) : undefined;
    if (isFields(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string' && value['zh'] !== '' && value['en'] !== '') {
      this.only(value, ['zh', 'en'], [...path, name]);
      return { zh: value['zh'], en: value['en'] };
    }
    return this.fail('model/label-missing', [...path, name], { field: name });
  }

  unit(parent: Fields, name: string, path: YamlPath, needed = true): { readonly unit: Unit; readonly text: string } | undefined {
    const text = this.text(parent, name, path, needed);
    if (text === undefined) return undefined;
    const unit = parseUnit(text);
    return unit ? { unit, text } : this.fail('model/unit', [...path, name], { found: text });
  }

  formula(parent: Fields, name: string, path: YamlPath): Formula | undefined {
    const value = parent[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') return this.fail('model/field-formula', [...path, name], { field: name });
    const text = String(value).trim();
    const place = this.place([...path, name]);
    const { tree, issues } = parseFormula(text, place);
    this.issues.push(...issues);
    return tree && { text, tree, place };
  }

  names(parent: Fields, name: string, path: YamlPath): readonly string[] {
    const value = parent[name];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
    this.fail('model/field-names', [...path, name], { field: name });
    return [];
  }
}
