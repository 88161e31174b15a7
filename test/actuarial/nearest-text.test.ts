import { describe, expect, test } from 'vitest';
import { nearestText } from '../../src/actuarial/nearest-text.ts';

describe('the nearest word', () => {
  test.each([
    ['incmoe', ['income', 'expenditure'], 'income'],
    ['职工医宝', ['居民医保', '职工医保'], '职工医保'],
    ['ab', ['xy', 'ac'], 'ac'],
    ['rnu', ['budget', 'run'], 'run'],
    ['income', [], undefined],
    ['income', ['premium', 'subsidy'], undefined],
  ])('to %s among %j is %s', (word, candidates, expected) => expect(nearestText(word, candidates)).toBe(expected));

  test('is the first of equally near ones', () => expect(nearestText('cat', ['bat', 'hat'])).toBe('bat'));
});
