import { percentText } from '../../../i18n/numbers.ts';
import type { Block, CellOfRun, Inline, ReportNumber } from '../../document/report-document.ts';
import { say } from '../../document/say.ts';
import type { Explained } from '../context.ts';
import { lineTable } from '../line-table.ts';
import { movement } from '../movement.ts';
import { movedSince, yearWords } from '../moved.ts';
import { amountOf, magnitude, signOf } from '../sign.ts';
import { normSource } from '../sources.ts';

/** The balance of the year, what has come together by its end, and how many months it pays against the fund's own norm. */
export function balanceBlocks(context: Explained): readonly Block[] {
  const { words } = context;
  const table = lineTable(context, ['balance', 'indicators'], words.table.balance);
  return [
    { kind: 'paragraph', content: [...yearText(context), ...rolledText(context)] },
    { kind: 'paragraph', content: [...monthsText(context), ...verdictText(context)] },
    ...(table ? [table] : []),
  ].filter((block) => block.kind !== 'paragraph' || block.content.length > 0) as readonly Block[];
}

function yearText(context: Explained): readonly Inline[] {
  const { words: { balance: words }, runs, cell, period, before } = context;
  const [now, old] = [cell('current_balance'), cell('current_balance', before)];
  const sign = signOf(context, now);
  if (sign === undefined) return say(words.unknown, { year: period });
  const before_ = yearWords(context, 'current_balance', before);
  const income = cell('income');
  const all = runs.value(income);
  const share = Math.abs(runs.value(now)!) / (all ?? 0);
  const shareText = percentText(share, 1);
  const rate: readonly Inline[] = all !== undefined && all > 0 && /[1-9]/.test(shareText) ? say(words.ofIncome, { share: { kind: 'figure', text: shareText, value: share, of: { run: now.run, made: 'share size', inputs: [now, income], unitText: '1' } } }) : [];
  const stated = sign === 'even' ? say(words.even, { year: period }) : say(words[sign], { year: period, amount: amountOf(context, now), rate });
  const was = signOf(context, old);
  if (was === undefined) return stated;
  const moved = movement(runs, now, old);
  if (was === 'deficit' && sign === 'surplus') return [...stated, ...say(words.turnedGood, { before: before_, old: magnitude(context, old), year: period })];
  if (was === 'surplus' && sign === 'deficit') return [...stated, ...say(words.turnedBad, { before: before_, old: magnitude(context, old), year: period })];
  if (moved.way === 'same' || moved.way === 'nearly') return [...stated, ...say(moved.way === 'same' ? words.sameBalance : words.nearlySame, { before: before_ })];
  if (was === sign) {
    const way = sign === 'surplus' ? (moved.way === 'rise' ? words.surplusMore : words.surplusLess) : moved.way === 'rise' ? words.deficitLess : words.deficitMore;
    return [...stated, ...say(way, { before: before_, size: moved.size! })];
  }
  return was === 'even' ? [...stated, ...say(words.fromEven, { before: before_ })] : [...stated, ...say(was === 'deficit' ? words.wasDeficit : words.wasSurplus, { before: before_, old: magnitude(context, old) })];
}

function rolledText(context: Explained): readonly Inline[] {
  const { words: { balance: words }, runs, cell } = context;
  const closing = cell('closing_balance');
  const sign = signOf(context, closing);
  if (sign === undefined) return [];
  const opening = runs.figure(cell('opening_balance'));
  if (sign === 'deficit') return say(opening ? words.rolledDebt : words.closingDebt, { closing: magnitude(context, closing), ...(opening && { opening }) });
  const pieces = { closing: runs.figure(closing)!, moved: movedSince(context, 'closing_balance') };
  return opening ? say(words.rolled, { ...pieces, opening }) : say(words.closing, pieces);
}

function monthsText(context: Explained): readonly Inline[] {
  const { words: { balance: words }, runs, cell, period } = context;
  const months = runs.figure(cell('months_payable'));
  if (!months) return [];
  const stated = months.value > 0 ? say(words.months, { year: period, months, moved: movedSince(context, 'months_payable') }) : say(words.noMonths, { months });
  const [low, high] = [runs.figure(cell('norm_low')), runs.figure(cell('norm_high'))];
  if (!low || !high) return [...stated, ...say(words.noNorm)];
  const excess = (from: CellOfRun): ReportNumber => {
    const size = Math.abs(months.value - runs.value(from)!);
    return { kind: 'figure', text: runs.size(size, 'month'), value: size, of: { run: context.side, made: 'size', inputs: [cell('months_payable'), from], unitText: 'month' } };
  };
  const source = normSource(context);
  const verdict = months.value > high.value ? say(words.above, { low, high, excess: excess(cell('norm_high')) })
    : months.value < low.value ? say(words.below, { low, high, excess: excess(cell('norm_low')) }) : say(words.inside, { low, high });
  return [...stated, ...verdict, ...(source === '' ? [] : say(words.normSource, { source }))];
}

function verdictText(context: Explained): readonly Inline[] {
  const { words: { balance: words }, runs, cell } = context;
  const sign = signOf(context, cell('current_balance'));
  if (sign === undefined) return [];
  if (sign !== 'surplus') return say(sign === 'deficit' ? words.principleBroken : words.principleEven);
  // More than the norm is no small surplus, whatever the year itself leaves.
  return say((runs.value(cell('months_payable')) ?? 0) > (runs.value(cell('norm_high')) ?? Infinity) ? words.principleAbove : words.principleKept);
}
