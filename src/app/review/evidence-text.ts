import { placeText } from '../../i18n/issue-text.ts';
import type { Evidence } from '../../review/case/finding.ts';
import type { SettlementContext } from '../settlement/context.ts';

/** A piece of evidence in a line. */
export function evidenceText(evidence: Evidence, { workbench, desk }: Pick<SettlementContext, 'workbench' | 'desk'>): string {
  switch (evidence.kind) {
    case 'cell':
      return placeText(evidence.place, workbench.locale);
    case 'claim':
      return [evidence.settlement, evidence.place && placeText(evidence.place, workbench.locale)].filter(Boolean).join(' · ');
    case 'clause':
      return [evidence.title, evidence.number, evidence.article].filter(Boolean).join(' ');
    case 'figure': {
      const label = desk.model?.quantities.get(evidence.reference.quantity)?.label;
      return `${label ? workbench.say(label) : evidence.reference.quantity} ${evidence.reference.period}`;
    }
  }
}
