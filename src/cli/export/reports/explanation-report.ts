import { explanation } from '../../../reports/explanation/explanation.ts';
import { readMeasures } from '../../../reports/explanation/measures-file.ts';
import { budgetYears } from '../../../scenario/budget.ts';
import { figuresOf } from '../../open/figures.ts';
import { messagesOf } from '../../open/messages-of.ts';
import { openModel } from '../../open/model.ts';
import { openSession } from '../../open/session.ts';
import { refusal } from '../../refusal.ts';
import { textOf } from '../../world.ts';
import { runHeader } from '../export-words.ts';
import { projectionRisk } from './projection-risk.ts';
import { reportNumbers } from './report-numbers.ts';
import type { ReportWriter } from './report-writer.ts';

const measuresFile = 'models/measures.yaml';

/** The explanation of a budget, with chances where it stands on the shipped figures of a project and a projection of the same name ships with the program. */
export const explanationReport: ReportWriter = async (line, world) => {
  const opening = openModel(line.arguments[0]!, world);
  const { model } = opening.opened ?? {};
  const isBudget = model === undefined || (model.axis.kind === 'time' && model.axis.step === 'year' && ['income', 'expenditure'].every((name) => model.quantities.get(name)?.form !== undefined));
  if (!isBudget) return { refused: refusal([{ code: 'cli/not-a-budget', severity: 'error', place: {}, values: { model: model.id } }], line.locale) };
  const { session, issues } = await openSession(opening, line, world);
  if (!session) return { refused: refusal(issues, line.locale) };
  const { opened, baseline, run, evaluator, changes } = session;
  const last = baseline.periods.findLast((period) => baseline.mark('income', period) === 'observed') ?? '';
  if (baseline.periods.filter((period) => period > last).length < 2) {
    return { refused: refusal([{ code: 'report/no-budget-year', severity: 'error', place: {}, values: { to: session.last } }], line.locale) };
  }
  const { order, issues: faults } = readMeasures(textOf(world, `${world.folder}/${measuresFile}`), measuresFile);
  const { project } = opened;
  const named = project?.title ?? opened.model.title;
  // Figures of one's own are of another fund than the one that is projected.
  const own = figuresOf(opened, line, world).project;
  const risk = own && await projectionRisk(own.id, line, world);
  const report = explanation({
    locale: line.locale, numbers: reportNumbers(run, project?.money, line.locale), project: named, baselineName: project?.baseline ?? opened.model.title,
    scenarioName: changes.scenario?.name ?? { zh: '命令行改动', en: 'Changes of the command line' }, side: 'scenario', baseline, scenario: run, years: budgetYears(baseline), evaluator,
    changes: changes.set, order, own: {}, runHeader: runHeader(session, world, line.locale), ...(risk && { risk }),
  });
  return { report, stderr: messagesOf({ ...session, issues: [...session.issues, ...faults] }, line.locale) };
};
