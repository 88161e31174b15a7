import { expect, test } from 'vitest';
import { reviewIssues } from '../../src/i18n/issues/review.ts';
import { raisedCodes } from '../language/raised-codes.ts';

test('every issue of review has its sentences, and every sentence its issue', () => {
  expect(Object.keys(reviewIssues).sort()).toEqual(raisedCodes('review', ['review']));
});
