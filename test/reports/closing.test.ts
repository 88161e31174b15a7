import { describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/locale.ts';
import { closingAmounts, closingSentence, ruleInForce } from '../../src/reports/closing.ts';
import { shippedEvaluator, shippedModel } from '../laws/shipped-models.ts';

const region = shippedModel('employee/whole-fund');
const rules = ['spending', 'subsidy', 'reserve', 'rate', 'ratio'];

/** Costs double: there is a deficit in the first year the rule is in force. */
function closed(rule: string) {
  const wanted = [
    { path: 'cost_growth', from: '2024-01', value: 1 },
    { path: 'closing_rule', from: '2024-01', value: rule },
  ];
  return shippedEvaluator(region).run({ to: '2024', overrides: wanted });
}

describe('who bears a gap', () => {
  test.each(rules)('closed by %s: that rule alone', (rule) => {
    const run = closed(rule);
    expect(ruleInForce(run, '2024')).toBe(rule);
    expect(closingAmounts(run, '2024').filter(({ value }) => value !== 0).map((own) => own.rule)).toEqual([rule]);
  });

  test('is nobody where only a target surplus is missed and the balance is to bear it', () => {
    const overrides = [
      { path: 'target_surplus', from: '2024-01', value: 1e12 },
      { path: 'closing_rule', from: '2024-01', value: 'reserve' },
    ];
    const run = shippedEvaluator(region).run({ to: '2024', overrides });
    const sentence = closingSentence(run, '2024', messages('en'), String);
    expect(sentence).toBe(messages('en').workbench.targetMissed(String(run.value('gap', '2024'))));
  });

  test('is not borne by a balance that does not suffice', () => {
    const overrides = [
      { path: 'cost_growth', from: '2024-01', value: 8 },
      { path: 'closing_rule', from: '2024-01', value: 'reserve' },
    ];
    const run = shippedEvaluator(region).run({ to: '2024', overrides });
    const left = run.value('closing_balance', '2024')!;
    expect(left).toBeLessThan(0);
    expect(closingSentence(run, '2024', messages('zh'), String)).toBe(`收支未平衡，缺口 ${-left}`);
  });

  test.each(['zh', 'en'] as const)('is said in %s without what the model does not have', (locale) => {
    const text = (value: number, { name }: { readonly name: string }): string => `${name} ${value}`;
    for (const rule of rules) {
      const run = closed(rule);
      const sentence = closingSentence(run, '2024', messages(locale), text);
      expect(sentence).toContain(`closing_by_${rule} ${run.value(`closing_by_${rule}`, '2024')}`);
      expect(sentence).not.toMatch(/—|undefined/);
      expect(sentence.includes('rate_needed')).toBe(rule === 'rate' && region.model.quantities.has('rate_needed'));
    }
  });
});
