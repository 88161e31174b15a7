import type { Block, Inline, ReportNumber } from '../../document/report-document.ts';
import { say } from '../../document/say.ts';
import { ruleInForce } from '../../closing.ts';
import { cited, type Explained } from '../context.ts';
import { isFraction } from '../explained-runs.ts';
import type { Measure } from '../measures-file.ts';
import { amountOf, magnitude, signOf } from '../sign.ts';

/** How the balance brought forward stands to a deficit; `none`: there is no deficit. */
type Reserve = 'none' | 'covers' | 'short' | 'unknown';

/** What is to be done about a deficit, in the legal order and no further than it takes; and what the budget has chosen. */
export function measuresBlocks(context: Explained): readonly Block[] {
  const { words: { measures: words }, runs, cell, period, input: { order } } = context;
  const planned = cell('planned_balance');
  const sign = signOf(context, planned);
  const paragraph = (...content: readonly (readonly Inline[])[]): Block => ({ kind: 'paragraph', content: content.flat() });
  const lead = order ? [paragraph(say(words.lead, { source: cited(order.source, context) }))] : [];
  if (sign === undefined) return [...lead, paragraph(say(words.unpublished))];
  if (sign !== 'deficit') {
    const none = sign === 'surplus' ? say(words.noneNeeded, { year: period, amount: amountOf(context, planned) }) : say(words.noneNeededEven, { year: period });
    return [...lead, paragraph(none, targetText(context)), ...chosenBlocks(context, 'none')];
  }
  const opening = runs.value(cell('opening_balance'));
  const reserve = opening === undefined ? 'unknown' : opening >= -runs.value(planned)! ? 'covers' : 'short';
  return [
    ...lead,
    paragraph(say(words.gap, { year: period, gap: amountOf(context, planned) })),
    ...(order ? [{ kind: 'list', ordered: true, items: stepItems(context, order.steps, reserve) } as const] : []),
    ...chosenBlocks(context, reserve),
  ];
}

/** A figure made of the deficit and the balance brought forward. */
function figureOf({ runs, cell, side }: Explained, made: 'used' | 'left' | 'rest'): ReportNumber {
  const inputs = [cell('planned_balance'), cell('opening_balance')];
  const [needed, opening] = [-runs.value(inputs[0]!)!, runs.value(inputs[1]!)!];
  const value = made === 'left' ? opening - needed : made === 'used' ? Math.min(needed, opening) : needed - Math.max(0, opening);
  const text = runs.isNothing(value, 'yuan') ? runs.plain(value, 'yuan') : runs.text(value, 'yuan');
  return { kind: 'figure', text, value, of: { run: side, made, inputs, unitText: 'yuan' } };
}

/** The steps as far as they are needed: none after the balance where that covers the deficit. */
function stepItems(context: Explained, steps: readonly Measure[], reserve: Reserve): readonly (readonly Inline[])[] {
  const { words: { measures: words, colon }, label } = context;
  const last = reserve === 'covers' ? steps.findIndex(({ from }) => from === 'balance') : -1;
  return steps.slice(0, last < 0 ? undefined : last + 1).map(({ label: name, from }) => [...say('{name}{colon}', { name: label(name), colon }), ...(from === 'terms' ? say(words.terms) : amountText(context, from, reserve))]);
}

/** What a step can bring. Securities are held within the balance: they bring nothing beyond it. */
function amountText(context: Explained, from: Exclude<Measure['from'], 'terms'>, reserve: Reserve): readonly Inline[] {
  const { words: { measures: words }, runs, cell } = context;
  const opening = runs.figure(cell('opening_balance'));
  const isKnown = opening !== undefined && reserve !== 'unknown';
  const rest = isKnown ? figureOf(context, 'rest') : magnitude(context, cell('planned_balance'));
  switch (from) {
    case 'balance':
      if (!isKnown) return say(words.depositUnknown, { gap: rest });
      if (opening.value <= 0) return say(words.depositNone);
      return [...say(words.deposit, { opening }), ...(reserve === 'covers' ? say(words.covered, { used: figureOf(context, 'used'), left: figureOf(context, 'left') }) : say(words.depositPart, { rest }))];
    case 'holdings':
      return !isKnown ? say(words.holdingsUnknown) : opening.value > 0 ? say(words.holdings, { opening }) : say(words.holdingsNone);
    case 'unknown':
      return say(words.unknown);
    case 'treasury':
      return say(isKnown && opening.value > 0 ? words.subsidyRest : words.subsidy, { rest });
  }
}

/** A target that is missed without a deficit is no case of the law. */
function targetText(context: Explained): readonly Inline[] {
  const { words: { measures: words }, runs, cell, input: { order } } = context;
  const gap = runs.figure(cell('gap'));
  const target = runs.figure(cell('target_surplus'));
  if (!gap || !target || !(gap.value > 0) || runs.isNothing(gap.value, 'yuan')) return [];
  return say(words.onlyTarget, { gap, target, outside: order ? say(words.outside, { source: cited(order.source, context) }) : '' });
}

/** Which result of a rule says what it comes to. */
const results: Readonly<Record<string, string>> = { rate: 'rate_needed', ratio: 'ratio_needed', spending: 'benefit_cut', subsidy: 'subsidy' };

/** What a rule comes to: employees pay by a rate, residents by an amount a head. */
function resultText({ words: { measures: { result: words } }, runs, cell }: Explained, rule: string): readonly Inline[] {
  const of = cell(results[rule] ?? '');
  const value = runs.figure(of);
  const name = rule === 'rate' && !isFraction(runs.unitOf(of)) ? 'premium' : rule;
  return value && Object.hasOwn(words, name) ? say(words[name as keyof typeof words], { value }) : [];
}

/** What the budget itself closes by, and how that stands to the order. */
function chosenBlocks(context: Explained, reserve: Reserve): readonly Block[] {
  const { words: { measures: words }, runs, run, cell, period, label, input: { order } } = context;
  const rule = ruleInForce(run, period);
  if (rule === undefined || !runs.value(cell('gap'))) return [];
  const name = label(run.model.quantities.get('closing_rule')!.choices[rule]!);
  const content = (...parts: readonly (readonly Inline[])[]): readonly Block[] => [{ kind: 'paragraph', content: parts.flat() }];
  if (runs.value(cell('closing_applies')) === 0) return content(say(words.idle, { year: period }));
  if (rule === 'reserve' && reserve === 'short') return content(say(words.reserveShort, { rule: name, rest: figureOf(context, 'rest') }));
  if (rule === 'reserve' && reserve === 'unknown') return content(say(words.reserveUnknown, { rule: name }));
  const of = cell(`closing_by_${rule}`);
  if (!runs.value(of)) return reserve === 'none' ? [] : content(say(words.notBalanced));
  const stated = say(words.chosen, { rule: name, amount: amountOf(context, of), result: resultText(context, rule) });
  if (reserve === 'none' || !order) return content(stated);
  const at = order.steps.findIndex(({ rules }) => rules.includes(rule));
  const standing = at < 0 ? words.chosenOutside : order.steps[at]!.from === 'balance' ? words.chosenFirst : standings(words)[reserve];
  return content(stated, say(standing, { rule: name }));
}

/** How a later step than the balance stands to the order. */
function standings({ chosenLater, chosenAfter, chosenUnknown }: Explained['words']['measures']): Readonly<Record<Exclude<Reserve, 'none'>, string>> {
  return { covers: chosenLater, short: chosenAfter, unknown: chosenUnknown };
}
