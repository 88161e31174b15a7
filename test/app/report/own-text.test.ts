import { describe, expect, test } from 'vitest';
import { untouched, withOwnText, withReason } from '../../../src/app/state/edits.ts';
import { History } from '../../../src/app/state/history.svelte.ts';

const what = { zh: '补充说明', en: 'Own text' };

describe('a section’s own text in the edits', () => {
  test('is kept by section, beside everything else', () => {
    const edits = withOwnText(withOwnText(withReason(untouched, 'income', '理由'), 'income', '甲'), 'risks', '乙');
    expect(edits.report).toEqual({ own: { income: '甲', risks: '乙' } });
    expect(edits.reasons).toEqual({ income: '理由' });
    expect(withOwnText(edits, 'income', '').report).toEqual({ own: { risks: '乙' } });
  });

  test('leaves nothing behind where all of it is taken away', () => {
    expect(withOwnText(withOwnText(untouched, 'income', '甲'), 'income', '')).toEqual(untouched);
  });

  test('is undone as one step until the hand lets go', () => {
    const history = new History(untouched);
    for (const typed of ['甲', '甲乙']) history.change(withOwnText(history.value, 'income', typed), what, 'report income');
    history.seal();
    history.change(withOwnText(history.value, 'income', '甲乙丙'), what, 'report income');
    history.undo();
    expect(history.value.report).toEqual({ own: { income: '甲乙' } });
    history.undo();
    expect(history.value.report).toBeUndefined();
  });
});
