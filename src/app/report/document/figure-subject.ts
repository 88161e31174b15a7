import { explanationWords } from '../../../i18n/explanation.ts';
import type { ReportNumber, RunSide } from '../../../reports/document/report-document.ts';
import { cellLabel } from '../../explain/explanation-view.ts';
import type { Project } from '../../state/project.svelte.ts';
import { cell, type RunName, type Subject } from '../../state/subject.ts';
import { shownMark, type ShownMark } from '../../ui/mark-class.ts';

type Rules = ReturnType<typeof explanationWords>['rules'];

const runOf = (side: RunSide): RunName => (side === 'baseline' ? 'baseline' : 'scenario');

/** What opens when a figure of a report is asked about: its cell, or how it was made of cells. */
export function figureSubject(project: Project, { value, of }: Pick<ReportNumber, 'value' | 'of'>): Subject {
  const { reference, run, made = '', inputs = [], unitText = '1' } = of;
  if (reference) return cell(runOf(run), reference.quantity, reference.period, reference.element);
  const rule = (locale: 'zh' | 'en'): string => {
    const { rules } = explanationWords(locale);
    const known = [made, made.split(' ')[0]!].find((name): name is keyof Rules => Object.hasOwn(rules, name));
    return known === undefined ? made : rules[known];
  };
  const both = { zh: rule('zh'), en: rule('en') };
  return {
    kind: 'made', label: both, value, unitText, signed: made === 'difference' || made === 'growth', rule: both,
    inputs: inputs.map(({ run: side, reference: at }) => {
      const { zh, en } = cellLabel(project.model, at.quantity, at.element);
      return { label: { zh: `${zh} ${at.period}`, en: `${en} ${at.period}` }, subject: cell(runOf(side), at.quantity, at.period, at.element) };
    }),
  };
}

/** How a figure is to look: the mark of its cell, or that it is worked out. */
export function figureMark(project: Project, { run, reference }: ReportNumber['of']): ShownMark {
  return reference ? shownMark(project.run(runOf(run)), reference.quantity, reference.period, reference.element) : 'computed';
}
