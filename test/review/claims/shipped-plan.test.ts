import { expect, test } from 'vitest';
import { recomputeClaims, rowReasons } from '../../../src/review/claims/recompute-claims.ts';
import { openLayered, residentClaims } from '../../scenario/benefits/resident-claims.ts';
import { wholeNumbers } from '../random.ts';

test('planted faults in a shipped plan’s payments are found, each and no other', () => {
  const claims = residentClaims(3_000);
  const session = openLayered(claims);
  const { payment } = session.model.settlement!.layers[0]!;
  const paid = session.run({ period: '2025', columns: [payment] });
  const reading = { id: 'ratio', label: { zh: '比例', en: 'ratio' }, overrides: [{ path: 'ratio.tertiary', from: '2025-01', value: 0.9 }] };
  const other = session.run({ period: '2025', columns: [payment], overrides: reading.overrides });
  const claimed: (number | null)[] = Array<number | null>(claims.rowCount).fill(null);
  paid.rows.forEach((row, position) => (claimed[row] = Math.round(paid.column(payment)![position]! * 100) / 100));
  expect(recomputeClaims(session, { period: '2025', payments: [payment], claimed })).toMatchObject({
    differing: { count: 0 },
    total: { difference: 0 },
    issues: [],
  });

  const draw = wholeNumbers(2);
  const planted = new Map<number, string>();
  paid.rows.forEach((row, position) => {
    const [own, would] = [paid.column(payment)![position]!, other.column(payment)![position]!];
    if (Math.abs(own - would) > 1 && planted.size < 8) {
      claimed[row] = Math.round(would * 100) / 100;
      planted.set(row, 'reading');
    } else if (own > 100 && draw(0, 40) === 0 && Math.abs(own - would) < 0.01) {
      claimed[row] = 0;
      planted.set(row, 'unpaid');
    }
  });
  expect(new Set(planted.values())).toEqual(new Set(['reading', 'unpaid']));
  const { differing } = recomputeClaims(session, { period: '2025', payments: [payment], claimed, readings: [reading] });
  expect(new Map(Array.from(differing.row, (row, at) => [row, rowReasons[differing.reason[at]!]]))).toEqual(planted);
});
