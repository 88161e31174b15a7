import { evaluator } from '../../language/run/evaluate.ts';
import { asKnownAt } from '../../scenario/as-known-at.ts';
import { budgetYears } from '../../scenario/budget.ts';
import { writeWorkbook } from '../../reports/excel/write-workbook.ts';
import { fillForm, type FormOfRun } from '../../reports/forms/fill-form.ts';
import { formWorkbook } from '../../reports/forms/form-workbook.ts';
import { sheetCsv } from '../../reports/forms/sheet-csv.ts';
import type { FormDefinition } from '../../tables/forms/form-definition.ts';
import { relationOutcomes } from '../../tables/forms/form-relations.ts';
import type { CommandLine } from '../command-line.ts';
import { openData } from '../open/data.ts';
import { figuresOf } from '../open/figures.ts';
import { openForms } from '../open/forms.ts';
import { messagesOf } from '../open/messages-of.ts';
import { openModel } from '../open/model.ts';
import { openSession, type Session } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import type { Exported } from './export-format.ts';
import { runHeader } from './export-words.ts';

/** Fills an official form with a fund's run and writes it, as Excel with live totals and relations or as CSV. */
export function toForm(format: 'xlsx' | 'csv'): (file: string, line: CommandLine, world: World) => Promise<Exported | Outcome> {
  return async (path, line, world) => {
    const { forms } = openForms(world);
    const id = line.value('form');
    const definition = id === undefined ? undefined : forms.get(id);
    if (!definition) throw usage.valueWrong('--form', id ?? '', [...forms.keys()].sort().join(', '));
    const { session, issues } = await openSession(openModel(line.arguments[0]!, world), line, world, line.value('year'));
    if (!session) return refusal(issues, line.locale);
    const filled = await filledForm(session, definition, line, world);
    if ('code' in filled) return filled;
    const output = { locale: line.locale, runHeader: runHeader(session, world, line.locale) };
    const workbook = formWorkbook(filled, output);
    const bytes = format === 'xlsx' ? await writeWorkbook(workbook) : new TextEncoder().encode(`\ufeff${sheetCsv(workbook.sheets[0]!)}${sheetCsv(workbook.sheets.at(-1)!)}`);
    const file = shownPath(world, path);
    try {
      world.write(path, [bytes]);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code === undefined) throw error;
      return refusal([{ code: 'cli/file-not-written', severity: 'error', place: { file }, values: { file, detail: code } }], line.locale);
    }
    const outcomes = relationOutcomes(filled);
    const passed = outcomes.filter(({ state }) => state === 'holds').length;
    return {
      entry: { kind: `form-${format}`, file, bytes: bytes.length, form: definition.id, year: filled.year, relations: outcomes.length, passed },
      said: said(file, filled, passed, outcomes.length, line),
      stderr: messagesOf(session, line.locale),
    };
  };
}

async function filledForm(session: Session, definition: FormDefinition, line: CommandLine, world: World): Promise<FormOfRun | Outcome> {
  const { model, opened, baseline, run, known } = session;
  const income = model.quantities.get('income');
  const scheme = income?.binding?.where['scheme'];
  if (income?.dimensions.length !== 0 || scheme === undefined || !definition.schemes.includes(scheme)) {
    return refusal([{ code: 'forms/other-fund', severity: 'error', place: {}, values: { model: model.id, formZh: definition.title.zh, formEn: definition.title.en, schemes: definition.schemes.join(', ') } }], line.locale);
  }
  const { tables } = await openData(figuresOf(opened, line, world).names, world);
  const span = { from: baseline.periods[0]!, to: baseline.periods.at(-1)! };
  const actual = known === undefined ? undefined : evaluator(model, tables).run(span);
  const asked = line.value('year');
  if (asked !== undefined && !/^\d{4}$/.test(asked)) throw usage.valueWrong('--year', asked, 'YYYY');
  const years = budgetYears(baseline);
  const closes = definition.columns.some(({ stage }) => stage === 'outturn') && !actual;
  return fillForm(definition, {
    scheme,
    year: Number(asked ?? (closes ? (years.observed.at(-1) ?? years.budget) : years.budget)),
    money: 'tenThousandYuan',
    locale: line.locale,
    tables: known === undefined ? tables : asKnownAt(tables, known),
    runs: { chosen: run, chosenName: run === baseline ? 'baseline' : 'scenario', baseline, scenario: run, actual },
  });
}

function said(file: string, { definition, year }: FormOfRun, passed: number, total: number, { locale }: CommandLine): string {
  return locale === 'zh'
    ? `已写出 ${file}：${definition.title.zh}，${year} 年，勾稽关系 ${total} 条，相符 ${passed} 条。\n`
    : `Wrote ${file}: ${definition.title.en}, ${year}; ${passed} of ${total} relations hold.\n`;
}
