// @vitest-environment jsdom
import { describe, expect, onTestFinished, test } from 'vitest';
import { OutlookDesk } from '../../../src/app/corridor/outlook-desk.svelte.ts';
import { readOutlookField } from '../../../src/app/corridor/outlook-fields.ts';
// Loaded here and not while an answer is waited for.
import '../../../src/runner/corridor/contract-desk.ts';
import { smallDesk } from '../settlement/small-desk.svelte.ts';

function opened() {
  const { more: outlook, close } = smallDesk((workbench) => new OutlookDesk(workbench, { inline: true }));
  onTestFinished(close);
  return { outlook };
}

describe('an entry of the outlook', () => {
  test('is read with the unit of its field, or with one behind it', () => {
    expect(readOutlookField('5,000', 'paid')).toBe(50_000_000);
    expect(readOutlookField('1.2亿元', 'paid')).toBe(120_000_000);
    expect([readOutlookField('15', 'cv'), readOutlookField('15%', 'cv')]).toEqual([0.15, 0.15]);
    expect(readOutlookField('5000%', 'cv')).toBe('outside');
    expect(readOutlookField('-3', 'mean')).toBe('outside');
    expect(readOutlookField('很多', 'claims')).toBe('not-a-number');
    expect(readOutlookField('7.5', 'seed')).toBe('not-whole');
  });

  test('that is wrong is named, and what is shown is no longer of what stands there', async () => {
    const { outlook } = opened();
    const stop = outlook.refresh();
    await expect.poll(() => outlook.outlook !== undefined, { timeout: 10_000 }).toBe(true);
    stop();
    expect(outlook.isStale).toBe(false);
    outlook.type('cv', '5000%');
    expect(outlook.wrong.cv).toMatchObject({ why: 'outside', typed: '5000%' });
    expect(outlook.isStale).toBe(true);
    expect(outlook.inputs.cv).toBe(0.15);
    outlook.type('cv', '15');
    expect(outlook.wrong).toEqual({});
    expect(outlook.isStale).toBe(false);
  });

  test('that is wrong counts only while its field is asked for', () => {
    const { outlook } = opened();
    outlook.type('mean', '约五千');
    expect(outlook.hasWrong).toBe(true);
    outlook.put({ kind: 'collective' });
    expect(outlook.hasWrong).toBe(false);
  });

  test('for claims of the past has no answer while no file is open', () => {
    const { outlook } = opened();
    expect(outlook.lacksSample).toBe(false);
    outlook.put({ kind: 'sample' });
    expect([outlook.lacksSample, outlook.asked]).toEqual([true, undefined]);
    outlook.put({ kind: 'whole' });
    expect(outlook.lacksSample).toBe(false);
  });
});
