import type { Block, Inline } from '../../document/report-document.ts';
import { listed, say } from '../../document/say.ts';
import { causesBlocks } from '../causes.ts';
import type { Explained } from '../context.ts';
import { factorsText } from '../factors.ts';
import { toldLines } from '../form-lines.ts';
import { lineTable } from '../line-table.ts';
import { movement, shareOf } from '../movement.ts';
import { movedSince, shortMoved } from '../moved.ts';

/** Income or expenditure: its total, its lines with what they are worked out from, why it changed, and the table. */
export function flowBlocks(context: Explained, sheet: 'income' | 'expenditure'): readonly Block[] {
  const { words, runs, cell, period, label } = context;
  const total = runs.figure(cell(sheet));
  if (!total) return [{ kind: 'paragraph', content: say(words.lines.missing, { year: period, what: words.sections[sheet] }) }];
  const lines = toldLines(context, sheet, sheet);
  const empty = lines.filter(({ line }) => isEmpty(context, line.quantity));
  const unknown = lines.filter(({ line }) => runs.value(cell(line.quantity)) === undefined);
  const told = lines.filter((line) => !empty.includes(line) && !unknown.includes(line));
  const items = told.map(({ line, within }): readonly Inline[] => {
    const share = shareOf(runs, cell(line.quantity), cell(sheet));
    const parts = within.filter(({ quantity }) => !isEmpty(context, quantity)).map(({ quantity, label: name }) => {
      const amount = runs.figure(cell(quantity));
      const moved = shortMoved(context, movement(runs, cell(quantity), cell(quantity, context.before)));
      if (!amount) return say(words.lines.partUnknown, { label: label(name) });
      return moved.length > 0 ? say(words.lines.part, { label: label(name), amount, moved }) : [...say('{label} {amount}', { label: label(name), amount })];
    });
    return [
      ...say(words.lines.item, {
        label: label(line.label), amount: runs.figure(cell(line.quantity))!, moved: movedSince(context, line.quantity),
        share: share ? say(sheet === 'income' ? words.lines.ofIncome : words.lines.ofExpenditure, { share }) : '',
      }),
      ...(parts.length > 0 ? say(words.lines.within, { parts: listed(parts, words.comma) }) : []),
      ...factorsText(context, line.quantity),
    ];
  });
  const table = lineTable(context, [sheet], words.table[sheet]);
  return [
    { kind: 'paragraph', content: [...say(words.lines[sheet], { year: period, amount: total, moved: movedSince(context, sheet) }), ...(items.length === 0 ? factorsText(context, sheet) : [])] },
    ...(items.length > 0 ? [{ kind: 'list', ordered: true, items } as const] : [{ kind: 'paragraph', content: say(words.lines.noItems) } as const]),
    ...(empty.length > 0 ? [{ kind: 'paragraph', content: say(words.lines.empty, { labels: empty.map(({ line }) => label(line.label)).join(words.and) }) } as const] : []),
    ...(unknown.length > 0 ? [{ kind: 'paragraph', content: say(words.lines.unknown, { labels: unknown.map(({ line }) => label(line.label)).join(words.and) }) } as const] : []),
    ...causesBlocks(context, sheet),
    ...(table ? [table] : []),
  ];
}

/** A line that is known to be nothing in both years. */
function isEmpty({ runs, cell, before }: Explained, quantity: string): boolean {
  return [cell(quantity), cell(quantity, before)].every((each) => runs.value(each) === 0);
}
