import { explanationWords, type ExplanationWords } from '../../i18n/explanation.ts';
import type { Block, ReportDocument } from '../document/report-document.ts';
import { ownParagraph } from '../document/own-text.ts';
import { filled } from '../document/say.ts';
import { explained, type Explained, type ExplanationInput } from './context.ts';
import { ExplainedRuns } from './explained-runs.ts';
import { causesFigure, flowsFigure, monthsFigure } from './figures.ts';
import { balanceBlocks } from './sections/balance.ts';
import { basisBlocks } from './sections/basis.ts';
import { checksBlocks } from './sections/checks.ts';
import { comparisonBlocks } from './sections/comparison.ts';
import { dataBlocks } from './sections/data.ts';
import { flowBlocks } from './sections/flows.ts';
import { measuresBlocks } from './sections/measures.ts';
import { principlesBlocks } from './sections/principles.ts';
import { risksBlocks } from './sections/risks.ts';

export type { ExplanationInput };

/** The sections in their order, by the name under which a person's own text is kept. */
export const sectionNames = ['basis', 'principles', 'income', 'expenditure', 'balance', 'comparison', 'risks', 'measures', 'checks', 'data'] as const satisfies readonly (keyof ExplanationWords['sections'])[];
export type SectionName = (typeof sectionNames)[number];

const writers: Readonly<Record<SectionName, (context: Explained) => readonly (Block | undefined)[]>> = {
  basis: basisBlocks,
  principles: principlesBlocks,
  income: (context) => [...flowBlocks(context, 'income'), flowsFigure(context)],
  expenditure: (context) => [...flowBlocks(context, 'expenditure'), causesFigure(context)],
  balance: (context) => [...balanceBlocks(context), monthsFigure(context)],
  comparison: comparisonBlocks,
  risks: risksBlocks,
  measures: measuresBlocks,
  checks: checksBlocks,
  data: dataBlocks,
};

/**
 * The written explanation of a budget (编制说明): what it rests on, income and expenditure by line with their causes, the
 * balance and what it can pay, risks, measures in their legal order, checks and data. Every figure is read from the run,
 * and wording is chosen by the figures; a person's own text stands at the end of its section as it was written.
 */
export function explanation(input: ExplanationInput): ReportDocument {
  const { locale, numbers, project, side, baselineName, scenarioName, own, runHeader } = input;
  const words = explanationWords(locale);
  const context = explained(input, words, new ExplainedRuns(input.baseline, input.scenario, numbers));
  const isChanged = side === 'scenario' && (input.changes.length > 0 || input.expected !== undefined);
  const told = sectionNames.filter((name) => name !== 'comparison' || isChanged);
  const blocks = told.flatMap((name, at): readonly Block[] => [
    { kind: 'heading', level: 1, text: filled(words.heading, { number: words.numbers[at]!, title: words.sections[name] }) },
    ...writers[name](context).filter((block) => block !== undefined),
    ownParagraph(name, own),
  ]);
  return {
    title: filled(words.title, { project: project[locale] }),
    subtitle: filled(words.ofRun[isChanged ? 'scenario' : 'baseline'], { name: (isChanged ? scenarioName : baselineName)[locale] }),
    locale, runHeader,
    // Who drew it up, looked through it and answers for it, by hand.
    blocks: [...blocks, { kind: 'signatures', fields: words.signatures.map((role) => ({ role, person: '', note: '' })) }],
  };
}
