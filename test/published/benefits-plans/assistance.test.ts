import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

/** Basic insurance pays (50000 − 1000) × 60% = 29400 and leaves 20600; the critical-illness design is that of 10000. */
const stay = { level: 'tertiary', expense: 50000 };
const outpatient = (expense: number) => ({ level: 'tertiary', expense, service: 'outpatient' });

describe('medical assistance of Suqian', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled('suqian-assistance', rows, ['assistance_payment', 'own_payment'], settling);

  test('gives the groups 100, 80 and 70% of what is left', () => {
    // low income: critical (20600 − 5000) × 65% = 10140, left 10460
    expect(pays([{ ...stay, group: 'extremely_poor' }])).toEqual([[10460, 0]]);
    expect(pays([{ ...stay, group: 'minimum_living' }])).toEqual([[8368, 2092]]);
    // marginal: critical (20600 − 10000) × 60% = 6360, left 14240; (14240 − 3000) × 70% = 7868
    expect(pays([{ ...stay, group: 'marginal' }])).toEqual([[7868, 6372]]);
    expect(pays([stay])).toEqual([[0, 14240]]);
  });

  test('caps outpatient assistance at 10000 of the year', () => {
    // 50% paid before; 1500 × 80% = 1200; then 20000 × 80% = 16000, of which 10000 − 1200
    expect(pays([outpatient(3000), outpatient(40000)].map((row) => ({ ...row, group: 'minimum_living' })))).toEqual([
      [1200, 300],
      [8800, 11200],
    ]);
  });

  test('reaches the yearly cap in the middle of a settlement', () => {
    // second stay: basic 29700; critical in all (40900 − 5000) × 65% = 23335, now 13195; left 7105 × 80% = 5684, of which 9000 − 8368
    const paid = pays(
      [stay, stay].map((row) => ({ ...row, group: 'minimum_living' })),
      { set: { cap: 9000, outpatient_cap: 9000 } },
    );
    expect(paid).toEqual([
      [8368, 2092],
      [632, 6473],
    ]);
  });
});

describe('extra assistance of Yichang', () => {
  /** Basic 150000 (capped) leaves 350000. */
  const huge = { level: 'tertiary', expense: 500000 };
  const pays = (group: string, settling?: Settling) =>
    settled('yichang-extra-assistance', [{ ...huge, group }], ['extra_payment', 'own_payment'], settling)[0];

  test('pays 90, 70 and 50% above 5000 or 7000', () => {
    // low income: critical 45000 × 65% + 50000 × 75% + 250000 × 85% = 279250; left 70750; assistance 80% leaves 14150; (14150 − 5000) × 90% = 8235
    expect(pays('minimum_living')).toEqual([8235, 5915]);
    // (14150 − 5000) × 70% = 6405
    expect(pays('monitored')).toEqual([6405, 7745]);
    // ordinary design: 24000 + 35000 + 200000 = 259000; left 91000; assistance (91000 − 3000) × 70% = 61600 leaves 29400; (29400 − 7000) × 70%, × 50%
    expect(pays('marginal')).toEqual([15680, 13720]);
    expect(pays('illness_poor')).toEqual([11200, 18200]);
    expect(pays('ordinary')).toEqual([0, 91000]);
  });

  test('stops at the cap', () => {
    expect(pays('marginal', { set: { cap: 10000 } })).toEqual([10000, 19400]);
  });
});

describe('assistance of Panjin', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled('panjin-assistance', rows, ['assistance_payment', 'extra_payment', 'own_payment'], settling);

  test('gives the groups 70, 60 and 50% of outpatient special illness, each with its cap', () => {
    // 60% paid before: 24000 left. 24000 × 70%; (24000 − 2000) × 60% = 13200, capped at 10000; (24000 − 7000) × 50%
    expect(pays([{ ...outpatient(60000), group: 'minimum_living' }])).toEqual([[16800, 0, 7200]]);
    expect(pays([{ ...outpatient(60000), group: 'marginal' }])).toEqual([[10000, 0, 14000]]);
    expect(pays([{ ...outpatient(60000), group: 'illness_poor' }])).toEqual([[8500, 250, 15250]]); // (24000 − 8500 − 15000) × 50%
    expect(pays([outpatient(60000)])).toEqual([[0, 0, 24000]]);
  });

  test('goes on with extra assistance above 15000, inpatient care included where it counts', () => {
    // 14000 left, then 4000 more: (18000 − 15000) × 50% = 1500
    expect(pays([outpatient(60000), outpatient(10000)].map((row) => ({ ...row, group: 'marginal' })))).toEqual([
      [10000, 0, 14000],
      [0, 1500, 2500],
    ]);
    // 20600 left by basic insurance: 5600 × 50%
    expect(pays([{ ...stay, group: 'minimum_living' }])).toEqual([[0, 2800, 17800]]);
    expect(pays([{ ...stay, group: 'minimum_living' }], { set: { extra_counts: 'outpatient' } })).toEqual([[0, 0, 20600]]);
  });
});

describe('Zaozhuang in 2019', () => {
  const layers = ['critical_payment', 'major_payment', 'again_payment', 'own_payment'];
  const pays = (row: Parameters<typeof settled>[1][number], quantities = layers) =>
    settled('zaozhuang-2019', [row], quantities, { period: '2019' })[0];
  const poor = (row: Parameters<typeof settled>[1][number]) => ({ ...row, group: 'minimum_living' });

  test('starts at 5000 for the poor and reaches 85% of the last slice', () => {
    // 350000 left: (47500 + 60000 + 70000 + 37500) + 345000 × 10% = 249500
    const at = (expense: number) =>
      settled('zaozhuang-2019', [poor({ level: 'tertiary', expense })], ['critical_payment'], { period: '2019' })[0]![0]!;
    expect(at(500000)).toBe(249500);
    expect(at(510000) - at(500000)).toBe(8500);
  });

  test('pays 70% re-assistance of what five layers leave above 5000', () => {
    // 150000: 60600 left; critical 55600 × 60% = 33360; 27240 × 70% = 19068 leaves 8172; 3172 × 70% = 2220.40
    expect(pays(poor({ level: 'tertiary', expense: 150000 }))).toEqual([33360, 19068, 2220.4, 5951.6]);
  });

  test('caps assistance for major illness at 20000 and re-assistance at 10000', () => {
    // 350000 − 249500 = 100500; 20000; 80500; 10000
    expect(pays(poor({ level: 'tertiary', expense: 500000 }))).toEqual([249500, 20000, 10000, 70500]);
    // others: 40000 + 60000 + 70000 + 37500 = 207500 and no assistance
    expect(pays({ level: 'tertiary', expense: 500000 })).toEqual([207500, 0, 0, 142500]);
  });

  test('gives no assistance for major illness to the poor whom critical-illness insurance pays nothing', () => {
    // (10000 − 500) × 75% = 7125 leaves 2875, below 5000
    expect(pays(poor({ level: 'secondary', expense: 10000 }))).toEqual([0, 0, 0, 2875]);
  });

  test('pays 60% of special drugs to the poor up to 200000, 40% above a deductible to others', () => {
    const drugs = (amount: number) => ({ level: 'tertiary', expense: amount, excluded: amount, special_drugs: amount });
    expect(pays(poor(drugs(30000)), ['special_drug_payment'])).toEqual([18000]);
    expect(pays(poor(drugs(400000)), ['special_drug_payment'])).toEqual([200000]);
    expect(pays(drugs(30000), ['special_drug_payment'])).toEqual([4000]);
  });

  test('caps outpatient assistance at 4000', () => {
    // 20000 × 50% left, × 50% = 5000
    expect(pays(poor(outpatient(20000)), ['outpatient_assistance', 'own_payment'])).toEqual([4000, 6000]);
    expect(pays(poor(outpatient(2000)), ['outpatient_assistance', 'own_payment'])).toEqual([500, 500]);
  });
});
