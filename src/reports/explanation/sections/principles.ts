import { scaleName } from '../../../i18n/scales.ts';
import type { Block } from '../../document/report-document.ts';
import { filled, say } from '../../document/say.ts';
import { ruleInForce } from '../../closing.ts';
import { cited, type Explained } from '../context.ts';
import { sourcesInForce } from '../sources.ts';

/** Income first, and what is done about what it does not cover. */
export function principlesBlocks(context: Explained): readonly Block[] {
  const { words, run, period, runs, cell, label, input: { years, numbers } } = context;
  const source = sourcesInForce(run, period).find(({ quantity, source: own }) => quantity.name === 'target_surplus' && own !== 'none');
  const rule = ruleInForce(run, period);
  const ruleLabel = rule === undefined ? undefined : run.model.quantities.get('closing_rule')!.choices[rule]!;
  const idle = runs.value(cell('closing_applies')) === 0;
  const target = runs.has('target_surplus') && runs.value(cell('target_surplus')) !== 0 ? runs.figure(cell('target_surplus')) : undefined;
  const last = years.observed.at(-1);
  const years_ = { last: last ?? run.periods[0]!, estimate: years.estimate, budget: period };
  return [
    { kind: 'paragraph', content: say(words.principles.lead, { source: source ? filled(words.bracket, { inner: cited(source.source, context) }) : '' }) },
    {
      kind: 'paragraph',
      content: [
        ...say(period === years.estimate ? words.principles.yearsNoEstimate : words.principles.years, years_),
        ...(!ruleLabel ? say(words.principles.methodNoRule) : idle ? say(words.principles.methodIdle, { budget: period }) : say(words.principles.method, { rule: label(ruleLabel) })),
        ...(target ? say(words.principles.target, { target }) : []),
      ],
    },
    { kind: 'paragraph', content: say(words.principles.unit, { unit: scaleName(numbers.money, numbers.locale) }) },
  ];
}
