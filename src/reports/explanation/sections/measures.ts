import type { Block, Inline, ReportNumber } from '../../document/report-document.ts';
import { say } from '../../document/say.ts';
import { ruleInForce } from '../../closing.ts';
import { cited, type Explained } from '../context.ts';
import type { Measure } from '../measures-file.ts';
import { magnitude, signOf } from './balance.ts';

/** What is to be done about a deficit, in the legal order and no further than it takes; and what the budget has chosen. */
export function measuresBlocks(context: Explained): readonly Block[] {
  const { words: { measures: words }, runs, cell, period, input: { order } } = context;
  const planned = cell('planned_balance');
  const sign = signOf(context, planned);
  const paragraph = (...content: readonly (readonly Inline[])[]): Block => ({ kind: 'paragraph', content: content.flat() });
  const lead = order ? [paragraph(say(words.lead, { source: cited(order.source, context) }))] : [];
  if (sign === undefined) return [...lead, paragraph(say(words.unpublished))];
  if (sign !== 'deficit') {
    const none = sign === 'surplus' ? say(words.noneNeeded, { year: period, amount: magnitude(context, planned) }) : say(words.noneNeededEven, { year: period });
    return [...lead, paragraph(none, targetText(context)), ...chosenBlocks(context, undefined)];
  }
  const needed = -runs.value(planned)!;
  const opening = runs.value(cell('opening_balance')) ?? 0;
  const isCovered = opening >= needed;
  return [
    ...lead,
    paragraph(say(words.gap, { year: period, gap: magnitude(context, planned) })),
    ...(order ? [{ kind: 'list', ordered: true, items: stepItems(context, order.steps, needed, opening) } as const] : []),
    ...chosenBlocks(context, isCovered),
  ];
}

/** The steps as far as they are needed: none after the one that covers what is left. */
function stepItems(context: Explained, steps: readonly Measure[], needed: number, opening: number): readonly (readonly Inline[])[] {
  const { words: { measures: words, colon, stop }, runs, cell, label } = context;
  const inputs = [cell('planned_balance'), cell('opening_balance')];
  const figure = (value: number, made: string): ReportNumber => ({ kind: 'figure', text: runs.text(value, 'yuan'), value, of: { run: context.side, made, inputs, unitText: 'yuan' } });
  const items: (readonly Inline[])[] = [];
  let rest = needed;
  for (const { label: name, from } of steps) {
    const head = say('{name}{colon}', { name: label(name), colon });
    if (from === 'balance') {
      const used = Math.min(needed, Math.max(0, opening));
      rest = needed - used;
      const stated = opening > 0 ? say(words.deposit, { opening: runs.figure(cell('opening_balance'))!, used: figure(used, 'used') }) : say(words.depositNone);
      if (rest === 0) return [...items, [...head, ...stated, ...say(words.covered, { left: figure(opening - needed, 'left') })]];
      items.push([...head, ...stated, ...(opening > 0 ? say(words.depositPart, { opening: runs.figure(cell('opening_balance'))!, rest: figure(rest, 'rest') }) : [])]);
    } else if (from === 'unknown') {
      items.push([...head, ...say(words.unknown, { rest: figure(rest, 'rest') })]);
    } else if (from === 'treasury') {
      return [...items, [...head, ...say(words.subsidy, { rest: figure(rest, 'rest') }), ...say(words.last)]];
    } else items.push(say('{name}{stop}', { name: label(name), stop }));
  }
  return items;
}

/** A target that is missed without a deficit is no case of the law. */
function targetText({ words: { measures: words }, runs, cell }: Explained): readonly Inline[] {
  const gap = runs.figure(cell('gap'));
  const target = runs.figure(cell('target_surplus'));
  return gap && target && gap.value > 0 && !runs.isNothing(gap.value, 'yuan') ? say(words.onlyTarget, { gap, target }) : [];
}

/** Which result of a rule says what it comes to. */
const results: Readonly<Record<string, string>> = { rate: 'rate_needed', ratio: 'ratio_needed', spending: 'benefit_cut', subsidy: 'subsidy' };

/** What the budget itself closes by, and how that stands to the order. @param isCovered whether the balance alone covers the deficit; undefined without one */
function chosenBlocks(context: Explained, isCovered: boolean | undefined): readonly Block[] {
  const { words: { measures: words }, runs, run, cell, period, label, input: { order } } = context;
  const rule = ruleInForce(run, period);
  const gap = runs.value(cell('gap')) ?? 0;
  if (rule === undefined || gap === 0) return [];
  const name = label(run.model.quantities.get('closing_rule')!.choices[rule]!);
  const content = (...parts: readonly (readonly Inline[])[]): readonly Block[] => [{ kind: 'paragraph', content: parts.flat() }];
  if (runs.value(cell('closing_applies')) === 0) return content(say(words.idle, { year: period }));
  const amount = runs.figure(cell(`closing_by_${rule}`));
  if (!amount || amount.value === 0) return isCovered === undefined ? [] : content(say(words.notBalanced));
  const result = runs.figure(cell(results[rule] ?? ''));
  const stated = say(words.chosen, { rule: name, amount, result: result && Object.hasOwn(words.result, rule) ? say(words.result[rule as keyof typeof words.result], { value: result }) : '' });
  if (isCovered === undefined || !order) return content(stated);
  const at = order.steps.findIndex(({ rules }) => rules.includes(rule));
  const standing = at < 0 ? words.chosenOutside : order.steps[at]!.from === 'balance' ? words.chosenFirst : isCovered ? words.chosenLater : words.chosenAfter;
  return content(stated, say(standing, { rule: name }));
}
