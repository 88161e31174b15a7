import { expect, test } from 'vitest';
import { messages } from '../../src/i18n/locale.ts';
import type { CheckOutcome } from '../../src/language/result.ts';
import { readinessSentence } from '../../src/reports/readiness-sentence.ts';

const failing = (severity: 'error' | 'warning', zh: string): CheckOutcome =>
  ({ holds: false, check: { severity, label: { zh, en: zh } } }) as unknown as CheckOutcome;
const sentence = (ready: boolean, ...outcomes: readonly CheckOutcome[]): string =>
  readinessSentence({ ready, failing: outcomes, passed: 3, total: 3 + outcomes.length }, messages('zh'), 'zh');

test('a budget whose checks all hold is ready', () => expect(sentence(true)).toBe('勾稽成立，可以上报'));

test('a warning does not stop a budget, but has to be explained, once for all its elements', () =>
  expect(sentence(true, failing('warning', '甲'), failing('warning', '甲'), failing('warning', '乙'))).toBe('可以上报，须说明：甲；乙（不成立）'));

test('an error stops it and is named before any warning', () =>
  expect(sentence(false, failing('warning', '甲'), failing('error', '丙'))).toBe('还不能上报：丙'));
