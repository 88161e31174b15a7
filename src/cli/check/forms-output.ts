import type { Issue } from '../../i18n/issue.ts';
import { formsWords } from '../../i18n/forms.ts';
import { messages, type Locale } from '../../i18n/locale.ts';
import { toCsv } from '../../plots/csv-text.ts';
import { columnLabel, relationLabel } from '../../reports/forms/form-labels.ts';
import { cellsText } from '../../reports/forms/relation-issues.ts';
import type { FormDefinition } from '../../tables/forms/form-definition.ts';
import type { RelationCell, RelationOutcome } from '../../tables/forms/form-relations.ts';
import type { CommandLine } from '../command-line.ts';
import type { Outcome } from '../outcome.ts';
import { countOf, issueLines, issuesJson } from '../text/issue-lines.ts';
import { jsonText, type Json } from '../text/json-text.ts';
import type { CheckedForm } from './check-forms.ts';

/** What was found of every filled form: as text, as JSON, or its relations as CSV. */
export function formsOutput(definition: FormDefinition, checked: readonly CheckedForm[], others: readonly Issue[], line: CommandLine): Outcome {
  const { locale } = line;
  const issues = [...checked.flatMap((one) => one.issues), ...others];
  const stdout = line.has('json') ? jsonText(json(definition, checked, others)) : line.has('csv') ? toCsv(cells(checked, locale)) : text(definition, checked, others, line);
  return { stdout, stderr: '', code: countOf(issues, 'error') > 0 ? 1 : 0 };
}

function text(definition: FormDefinition, checked: readonly CheckedForm[], others: readonly Issue[], line: CommandLine): string {
  const { locale } = line;
  const words = messages(locale);
  const shown = (issues: readonly Issue[]): readonly string[] => issueLines(line.has('notes') ? issues : issues.filter(({ severity }) => severity !== 'note'), locale).map((one) => `  ${one}`);
  const blocks = checked.flatMap(({ file, scheme, form, outcomes, issues }) => [
    [file, definition.title[locale], scheme, form?.year || undefined].filter((part) => part !== undefined).join('  '),
    ...(form ? [`  ${words.budget.reconciliation}  ${words.budget.reconciliationPassed(outcomes.filter(({ state }) => state === 'holds').length, outcomes.length)}`] : []),
    ...shown(issues),
  ]);
  return [...blocks, ...shown(others), ''].join('\n');
}

const sum = (cells: readonly RelationCell[]): number => cells.reduce((whole, { sign, value = 0 }) => whole + sign * value, 0);

function json(definition: FormDefinition, checked: readonly CheckedForm[], others: readonly Issue[]): Json {
  const sides = (cells: readonly RelationCell[]): Json => cells.map(({ line, column, sign, value, place, name }) => ({ file: name, line, column, sign, value: value ?? null, cell: place?.cell ?? null }));
  return {
    format: 'hengsuan.check-form/1',
    form: definition.id,
    files: checked.map(({ file, scheme, form, outcomes, issues }) => ({
      file,
      scheme: scheme ?? null,
      year: form?.year ?? null,
      passed: outcomes.filter(({ state }) => state === 'holds').length,
      total: outcomes.length,
      relations: outcomes.map((outcome: RelationOutcome) => ({ id: outcome.relation.id, formula: outcome.relation.text, column: outcome.column.id, state: outcome.state, difference: outcome.difference, left: sides(outcome.left), right: sides(outcome.right) })),
      issues: issuesJson(issues),
    })),
    issues: issuesJson(others),
  };
}

function cells(checked: readonly CheckedForm[], locale: Locale) {
  const words = formsWords(locale);
  return {
    columns: ['file', 'scheme', 'year', 'relation', words.relation, words.columnHead, words.left, 'left_cells', words.right, 'right_cells', words.difference, words.state],
    rows: checked.flatMap(({ file, scheme, outcomes }) =>
      outcomes.map(({ relation, column, form, left, right, difference, state }) => [
        file, scheme ?? '', form.year, relation.id, relationLabel(relation, form.definition, locale), columnLabel(column, form.year, locale), sum(left), cellsText(left), sum(right), cellsText(right), difference, words.states[state],
      ])),
  };
}
