import { chooseMoneyScale } from '../../../i18n/scales.ts';
import { quantityText } from '../../../i18n/quantity-text.ts';
import { placeOverride } from '../../../language/run/parameter-values.ts';
import { unitWords } from '../../../language/text/unit-words.ts';
import type { Source } from '../../../language/model.ts';
import { benefitComparison } from '../../../reports/papers/benefit-comparison.ts';
import { usualCatastrophicShare } from '../../../scenario/benefits/plan-result.ts';
import type { ScenarioChange } from '../../../scenario/scenario.ts';
import { comparePlans } from '../../compare/plan-comparison.ts';
import { readReforms } from '../../open/changes.ts';
import { hasErrors } from '../../open/has-errors.ts';
import { openModel } from '../../open/model.ts';
import { openPlan, planIssue } from '../../open/plan.ts';
import { rowQuestion } from '../../open/row-data.ts';
import { refusal } from '../../refusal.ts';
import { issueLinesText } from '../../text/issue-lines.ts';
import { runHeader } from '../export-words.ts';
import type { ReportWriter } from './report-writer.ts';

/** What `--set` changes has no name of its own. */
const reform = { zh: '改革', en: 'Reform' } as const;

/** A plan beside its reforms on the same claims. */
export const benefitsReport: ReportWriter = async (line, world) => {
  const { locale } = line;
  const { opened, issues } = openModel(line.arguments[0]!, world);
  if (!opened) return { refused: refusal(issues, locale) };
  const { model } = opened;
  const notPlan = planIssue(model);
  if (notPlan) return { refused: refusal([notPlan], locale) };
  const question = rowQuestion(line);
  const { reforms, issues: faults } = readReforms(line, world, model, () => question.start);
  if (hasErrors(faults)) return { refused: refusal(faults, locale) };
  const plan = await openPlan(opened, question, world);
  if (!('session' in plan)) return { refused: refusal(plan.issues, locale) };
  try {
    const overrides = [[], ...reforms.map(({ set }) => set.map(({ change }) => change))];
    const failed = overrides.flatMap((each) => plan.session.run({ period: question.period, overrides: each, columns: [], checks: false }).issues.filter(({ severity }) => severity === 'error'));
    if (failed.length > 0) return { refused: refusal(failed, locale) };
    const style = { locale, money: 'yuan', persons: 'person', unitWords } as const;
    const found = comparePlans(plan, reforms, [], world);
    const changed = ({ path, value }: ScenarioChange): string => {
      const { quantity, element } = placeOverride({ path, from: `${question.period}-01`, value }, model, [])!;
      const parts = element === '' ? [] : element.split('.').map((name, at) => model.dimensions.get(quantity.dimensions[at] ?? '')?.labels[name]?.[locale] ?? name);
      const { number, unit } = typeof value === 'number' ? quantityText(value, quantity.unitText, style) : { number: typeof value === 'string' ? (quantity.choices[value]?.[locale] ?? value) : '…', unit: '' };
      return `${[quantity.label[locale], ...parts].join(' · ')} → ${number}${unit}`;
    };
    const report = benefitComparison({
      locale, plan: model.title[locale], period: question.period, people: plan.data.source.title?.[locale] ?? plan.data.source.path, synthetic: plan.data.source.path.startsWith('synthetic'), money: chooseMoneyScale([found.baseline.expense]), catastrophicShare: usualCatastrophicShare,
      baseline: { name: model.title[locale], changes: [], amounts: found.baseline, catastrophic: found.baseline.catastrophic },
      reforms: found.reforms.map(({ read, set, result, moved }) => ({ name: read.file === undefined ? reform[locale] : read.name[locale], changes: set.map(changed), amounts: result, catastrophic: result.catastrophic, moved })),
      sources: [...new Set([...model.quantities.values()].flatMap(({ source, values }) => [source, ...values.map((value) => value.source)]).flatMap(cited))],
      runHeader: runHeader({ opened, sources: [plan.data.source], changes: { scenario: undefined, set: reforms.flatMap(({ set }) => set.map(({ change }) => change)) } }, world, locale),
    });
    return { report, stderr: issueLinesText([...faults, ...plan.issues, ...found.issues].filter(({ severity }) => severity !== 'note'), locale) };
  } finally {
    plan.session.close();
  }
};

function cited(source: Source | undefined): readonly string[] {
  return source === undefined || source === 'none' ? [] : [[source.title, source.number].filter(Boolean).join(' ')];
}
