import { expect, test } from 'vitest';
import { canonicalFormula } from '../../src/project/returned/canonical-formula.ts';

test.each([
  ["'参数'!F5*(1+ G5)", '参数!F5*(1+G5)'],
  ['if(a1>0,"a b",1.50)', 'IF(A1>0,"a b",1.5)'],
  ['=SUM(B2:B4)', 'SUM(B2:B4)'],
  ['_xlfn.IFS(A1=1E+300,TRUE())', 'IFS(A1=1e300,TRUE)'],
  ["'Inputs'!A1", 'Inputs!A1'],
  ['IF(A1="=SUM( x )",0.10,1)', 'IF(A1="=SUM( x )",0.1,1)'],
])('%s and %s are one formula', (one, other) => {
  expect(canonicalFormula(one)).toBe(canonicalFormula(other));
});

test.each([['A1+B1', 'A1-B1'], ['A1', 'A10'], ['A1*1.1', 'A1*1.01'], ['"a"', '"A"'], ['$A1', 'A1']])('%s and %s are two', (one, other) => {
  expect(canonicalFormula(one)).not.toBe(canonicalFormula(other));
});
