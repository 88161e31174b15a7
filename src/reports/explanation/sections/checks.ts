import { unitText } from '../../../language/unit.ts';
import { readiness } from '../../../scenario/budget.ts';
import type { Block, Inline, ReportNumber } from '../../document/report-document.ts';
import { listed, say } from '../../document/say.ts';
import type { Explained } from '../context.ts';

/** Which relations of the year hold, and whether the budget can be handed in. */
export function checksBlocks(context: Explained): readonly Block[] {
  const { words: { checks: words }, run, period, label } = context;
  const { ready, failing, passed, total } = readiness(run, period);
  if (total === 0) return [{ kind: 'paragraph', content: say(words.none, { year: period }) }];
  const count = (value: number, made: string): ReportNumber => ({ kind: 'figure', text: String(value), value, of: { run: context.side, made, unitText: 'ratio' } });
  const items = failing.map(({ check, difference }): readonly Inline[] =>
    say(words.failing[check.severity], { label: label(check.label), difference: { kind: 'figure', text: differenceText(context, difference, unitText(check.unit)), value: difference, of: { run: context.side, made: `check ${check.name}`, unitText: unitText(check.unit) } } }),
  );
  const verdict = !ready ? words.notReady : failing.length > 0 ? words.readyWith : words.ready;
  return [
    { kind: 'paragraph', content: listed([say(words.lead, { year: period, total: count(total, 'checks'), passed: count(passed, 'checks that hold') })], '') },
    ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
    ready ? { kind: 'paragraph', content: say(verdict) } : { kind: 'remark', tone: 'warning', content: say(verdict) },
  ];
}

/** Small amounts in yuan: a tolerance of one yuan is nothing in hundreds of millions. */
function differenceText({ runs }: Explained, value: number, unit: string): string {
  if (!unit.startsWith('yuan') || Math.abs(value) >= 1e7) return runs.text(value, unit);
  return runs.plain(value, unit);
}
