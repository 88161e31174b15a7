import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { MoneyScale } from '../../../src/i18n/scales.ts';
import type { EvaluatedRun } from '../../../src/language/run/evaluate.ts';
import { unitWords } from '../../../src/language/text/unit-words.ts';
import { sentenceText } from '../../../src/reports/document/say.ts';
import type { Block, ReportDocument } from '../../../src/reports/document/report-document.ts';
import { explanation, type ExplanationInput } from '../../../src/reports/explanation/explanation.ts';
import { readMeasures } from '../../../src/reports/explanation/measures-file.ts';
import { budgetYears } from '../../../src/scenario/budget.ts';
import type { ScenarioChange } from '../../../src/scenario/scenario.ts';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';

/** The budgets that the program brings with it, over their own years. */
export const budgets = [
  { id: 'employee/pool-budget', from: '2018', to: '2027', money: 'hundredMillionYuan' },
  { id: 'resident/fund-budget', from: '2018', to: '2027', money: 'hundredMillionYuan' },
  { id: 'employee/whole-fund', from: '2014', to: '2024', money: 'tenThousandYuan' },
  { id: 'resident/per-head', from: '2014', to: '2024', money: 'tenThousandYuan' },
] as const satisfies readonly { readonly id: string; readonly from: string; readonly to: string; readonly money: MoneyScale }[];

export type Budget = (typeof budgets)[number];

export const { order, issues: orderIssues } = readMeasures(readFileSync(path.join(root, 'models/measures.yaml'), 'utf8'), 'models/measures.yaml');

export interface Told {
  readonly report: ReportDocument;
  readonly baseline: EvaluatedRun;
  readonly scenario: EvaluatedRun;
  readonly input: ExplanationInput;
}

/** The explanation of a shipped budget under changes. */
export function told({ id, from, to, money }: Budget, changes: readonly ScenarioChange[] = [], more: Partial<ExplanationInput> = {}): Told {
  const evaluator = shippedEvaluator(shippedModel(id));
  const baseline = evaluator.run({ from, to });
  const scenario = changes.length === 0 ? baseline : evaluator.run({ from, to, overrides: changes });
  const locale: Locale = more.locale ?? 'zh';
  const input: ExplanationInput = {
    locale, numbers: { locale, money, persons: 'tenThousandPersons', unitWords }, project: { zh: '某基金预算', en: 'Some fund' }, baselineName: { zh: '草案', en: 'Draft' }, scenarioName: { zh: '我的方案', en: 'Mine' },
    side: 'scenario', baseline, scenario, years: budgetYears(baseline), evaluator, changes, order, notes: [], own: {}, runHeader: [['数据', 'abc']], ...more,
  };
  return { report: explanation(input), baseline, scenario, input };
}

/** The text of a section, by the words of its heading. */
export function sectionText({ blocks }: ReportDocument, heading: string): string {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(heading));
  if (start < 0) throw new RangeError(`sectionText: a section called ${heading}; got none`);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return rest.slice(0, end < 0 ? undefined : end).map(blockText).join('\n');
}

export function blockText(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'remark') return sentenceText(block.content);
  if (block.kind === 'list') return block.items.map(sentenceText).join('\n');
  return '';
}
