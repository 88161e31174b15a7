import measuresText from '../../../../models/measures.yaml?raw';
import type { RiskFacts } from '../../../reports/explanation/risk-facts.ts';
import type { ExplanationInput } from '../../../reports/explanation/explanation.ts';
import { readMeasures } from '../../../reports/explanation/measures-file.ts';
import { toSvgText } from '../../../plots/draw-figure.ts';
import type { ExpectedYear } from '../../../scenario/execution.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { notesOfModel } from '../../dataset-notes.ts';
import type { Project } from '../../state/project.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

const { order } = readMeasures(measuresText, 'models/measures.yaml');

/** Width of a figure on the page, in pixels. */
const width = 640;

interface Given {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly expected: ExpectedYear | undefined;
  readonly side: 'baseline' | 'scenario';
  readonly risk: RiskFacts | undefined;
}

/** What the explanation of the open budget is written from. */
export function budgetInput({ project, scenario, expected, side, risk }: Given, workbench: Workbench): Omit<ExplanationInput, 'own' | 'runHeader'> {
  const { entry, baseline, scenarioRun, years, dataset, model } = project;
  return {
    locale: workbench.locale, numbers: workbench.numbers, project: entry.title, baselineName: entry.baseline, scenarioName: scenario.name, side,
    baseline, scenario: scenarioRun, years, changes: scenario.set, order,
    evaluator: side === 'scenario' ? project.scenarioEvaluator : project.evaluator,
    notes: notesOfModel(dataset.notes, model, baseline.periods),
    draw: (make) => toSvgText(make({ locale: workbench.locale, money: workbench.money, width })),
    ...(expected && { expected: { zh: expected.basis, en: expected.basis } }), ...(risk && { risk }),
  };
}
