import { expect, test } from 'vitest';
import { contractIssues } from '../../../src/i18n/issues/contract.ts';
import { raisedCodes } from '../../language/raised-codes.ts';

test('every code about contracts is in the catalogue, and the catalogue has no other', () => {
  expect(Object.keys(contractIssues).sort()).toEqual([...new Set(['scenario/corridor', 'tables/statement', 'review/claims', 'cli'].flatMap((folder) => raisedCodes(folder, ['contract'])))].sort());
});
