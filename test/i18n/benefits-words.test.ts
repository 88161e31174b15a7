import { expect, test } from 'vitest';
import { benefitsEn } from '../../src/i18n/benefits.en.ts';
import { benefitsZh } from '../../src/i18n/benefits.zh-CN.ts';

/** Every word with the way to it. */
function wordsOf(words: object, way = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => (typeof word === 'object' && word !== null ? wordsOf(word, `${way}${key}.`) : [[way + key, word] as const]));
}

test('the words of the benefits task stand in both languages under the same keys, none empty and none left in Chinese', () => {
  expect(wordsOf(benefitsEn).map(([key]) => key)).toEqual(wordsOf(benefitsZh).map(([key]) => key));
  for (const [key, word] of [...wordsOf(benefitsZh), ...wordsOf(benefitsEn)]) if (typeof word === 'string') expect(word.trim(), key).not.toBe('');
  for (const [key, word] of wordsOf(benefitsEn)) if (typeof word === 'string') expect(word, key).not.toMatch(/[\u3400-\u9fff]/);
});
