import { describe, expect, test } from 'vitest';
import { readTyped, type EditingUnit } from '../../../src/app/ui/shown.ts';

const percent = { factor: 100, name: '%' } as EditingUnit;
const plain = { factor: 1, name: '' } as EditingUnit;

describe('a number as somebody types it', () => {
  test.each([
    ['7.5', 7.5],
    ['７．５', 7.5],
    ['－３', -3],
    ['1,234,567.8', 1234567.8],
    ['1，234', 1234],
    ['12 345', 12345],
    ['1,5', undefined],
    ['1,23', undefined],
    ['abc', undefined],
  ])('%s is %s', (typed, expected) => expect(readTyped(typed, plain)).toBe(expected));

  test('5.2% is 0.052', () => expect(readTyped('5.2%', percent)).toBe(0.052));
});
