import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { readDataPackage } from '../../src/tables/index.ts';

const file = 'models/statements/fund-statement.yaml';
const reading = readModel(readFileSync(path.join(root, file), 'utf8'), file, () => undefined);

/** Outcomes of a shipped statement as `year scheme check: difference in 万元`, failing ones alone. */
function failures(dataset: string): readonly string[] {
  const folder = path.join(root, 'datasets', dataset);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  const { tables } = readDataPackage(JSON.parse(files['datapackage.json']!), files);
  const made = evaluator(reading.model!, tables);
  const { checks } = made.run({ to: made.observations.last! });
  expect(checks.length).toBeGreaterThan(0);
  return checks
    .filter((outcome) => !outcome.holds)
    .map(({ period, element, check, difference }) => `${period} ${element} ${check.name}: ${(difference / 10_000).toFixed(2)}`);
}

describe('the fund statement', () => {
  test('is a sound model', () => expect(reading.issues).toEqual([]));

  test('finds the misprint of 30.00 in Tacheng’s employee statement and passes the other two', () => {
    // 1,079.96 + 21,772.41 − 21,885.53 = 966.84 against the closing balance of 996.84 that was published.
    expect(failures('tacheng-2024')).toEqual(['2024 employee balance_rolls: 30.00']);
  });

  test('passes every relation of the county’s resident form', () => expect(failures('county-resident-2024')).toEqual([]));

  test('finds the region’s balances of 2019 and 2020 that do not roll, and lets rounding pass', () => {
    // Employees 2019: 2,769,290 − (2,428,361 + 3,330,117 − 3,036,761); 2020 and residents likewise, from the published figures.
    expect(failures('region-2014-2022')).toEqual([
      '2019 employee balance_rolls: 47573.00',
      '2020 employee balance_rolls: 51606.00',
      '2019 resident balance_rolls: 26207.00',
    ]);
  });
});
