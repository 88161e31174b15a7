import type { Issue } from '../../i18n/issue.ts';
import { issueText } from '../../i18n/issue-text.ts';
import { messages, type Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import { checkJson } from '../run/run-json.ts';
import { countOf, issueLines, issuesJson, placeAddress } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { DatasetReport } from './check-datasets.ts';
import type { ModelReport } from './check-model.ts';

export interface CheckReport {
  readonly models: readonly ModelReport[];
  readonly datasets: readonly DatasetReport[];
  /** The list of projects, where all is checked. */
  readonly projects: { readonly file: string; readonly issues: readonly Issue[] } | undefined;
}

export function hasFaults(report: CheckReport): boolean {
  return countOf(allIssues(report), 'error') > 0;
}

/** What was checked, one after another, each with its issues and reconciliation. */
export function reportText(report: CheckReport, locale: Locale, withNotes: boolean): string {
  const words = messages(locale);
  const lines = (issues: readonly Issue[]): readonly string[] =>
    issueLines(withNotes ? issues : issues.filter(({ severity }) => severity !== 'note'), locale).map((line) => `  ${line}`);
  const models = report.models.flatMap(({ file, model, issues, reconciliation }) => {
    const tied = reconciliation
      ? [
          `  ${words.budget.reconciliation}  ${words.budget.reconciliationPassed(reconciliation.outcomes.filter(({ holds }) => holds).length, reconciliation.outcomes.length)}  ${reconciliation.data.join(', ')}`,
        ]
      : [];
    return [`${file}  ${model?.title[locale] ?? ''}`.trimEnd(), ...lines(issues), ...tied];
  });
  const datasets = report.datasets.flatMap(({ path, title, tables, issues }) => [
    `${path}  ${title?.[locale] ?? ''}`.trimEnd(),
    ...(tables.length > 0 ? [`  ${tables.map(({ name, rows }) => `${name} ${rows}`).join(', ')}`] : []),
    ...lines(issues),
  ]);
  const projects = report.projects ? [report.projects.file, ...lines(report.projects.issues)] : [];
  const all = allIssues(report);
  const counts = [
    words.issues.errors(countOf(all, 'error')),
    words.issues.warnings(countOf(all, 'warning')),
    words.issues.notes(countOf(all, 'note')),
  ];
  return [...models, ...datasets, ...projects, '', counts.join(locale === 'zh' ? '，' : ', '), ''].join('\n');
}

/** Every issue as a row. */
export function reportCells(report: CheckReport, locale: Locale): FigureTable {
  return {
    columns: ['place', 'file', 'sheet', 'cell', 'line', 'character', 'severity', 'code', 'message', 'remedy'],
    rows: allIssues(report).map((issue) => {
      const { message, remedy } = issueText(issue, locale);
      const { file, sheet, cell, line, character } = issue.place;
      return [
        placeAddress(issue.place),
        file ?? null,
        sheet ?? null,
        cell ?? null,
        line ?? null,
        character ?? null,
        issue.severity,
        issue.code,
        message,
        remedy,
      ];
    }),
  };
}

/** The report as `hengsuan.check/1`. */
export function reportJson(report: CheckReport, world: World): Json {
  const all = allIssues(report);
  return {
    format: 'hengsuan.check/1',
    program: { name: messages('en').program.name, version: world.version },
    models: report.models.map(({ file, model, issues, reconciliation }) => ({
      file,
      id: model?.id ?? null,
      title: model ? { ...model.title } : null,
      sound: model !== undefined,
      reconciliation: reconciliation
        ? {
            data: reconciliation.data,
            passed: reconciliation.outcomes.filter(({ holds }) => holds).length,
            total: reconciliation.outcomes.length,
            failing: reconciliation.outcomes.filter(({ holds }) => !holds).map(checkJson),
          }
        : null,
      issues: issuesJson(issues),
    })),
    datasets: report.datasets.map(({ path, title, tables, issues }) => ({
      path,
      title: title ? { ...title } : null,
      tables: tables.map((table) => ({ ...table })),
      issues: issuesJson(issues),
    })),
    projects: report.projects ? { file: report.projects.file, issues: issuesJson(report.projects.issues) } : null,
    summary: { errors: countOf(all, 'error'), warnings: countOf(all, 'warning'), notes: countOf(all, 'note') },
  };
}

function allIssues({ models, datasets, projects }: CheckReport): readonly Issue[] {
  return [...models.flatMap(({ issues }) => issues), ...datasets.flatMap(({ issues }) => issues), ...(projects?.issues ?? [])];
}
