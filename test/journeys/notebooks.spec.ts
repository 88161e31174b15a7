import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../../scripts/setup/root.mjs';
import type { Model, SourceTable } from '../../src/language/model.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { compareDesigns } from '../../src/scenario/corridor/designs.ts';
import { readDataPackage } from '../../src/tables/index.ts';
import { expectAccessible } from './accessible.ts';

const textOf = (id: string): string => readFileSync(path.join(root, 'models', `${id}.yaml`), 'utf8');

function modelOf(id: string): Model {
  const { model } = readModel(textOf(id), `${id}.yaml`, textOf);
  if (!model) throw new TypeError(`modelOf: a sound model; got ${id}`);
  return model;
}

function nationalTables() {
  const folder = path.join(root, 'datasets', 'national');
  const texts = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  return readDataPackage(JSON.parse(texts['datapackage.json']!), texts).tables;
}

/** Opens a notebook; a request elsewhere, an error in a cell or on the page fails the test. */
async function openNotebook(page: Page, name: string): Promise<void> {
  const faults: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(page.url()).host && page.url() !== 'about:blank') faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`./notebooks/${name}.html`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main svg').first()).toBeVisible();
  await expect(page.locator('.observablehq--running')).toHaveCount(0);
  await expect(page.locator('.observablehq--error')).toHaveCount(0);
  await expectAccessible(page);
  expect(faults).toEqual([]);
}

const shown = (page: Page, id: string) => page.locator(`#${id}`);
const hundredMillion = (yuan: number): string => (yuan / 1e8).toFixed(2);
const tenThousand = (yuan: number): string => (yuan / 1e4).toFixed(1);

test('the notebook on the national funds shows growth within and across breaks', async ({ page }) => {
  await openNotebook(page, 'national-funds');
  // 2021 is the first year after the epidemic's, and so the first of the last stretch.
  const row = nationalTables()['fund_flows']!;
  const spent = (year: number): number => {
    const at = (name: string, index: number) => String(row.column(name)![index]);
    const index = Array.from({ length: row.rowCount }, (_, each) => each).find((each) => at('year', each) === String(year) && at('scheme', each) === 'resident' && at('account', each) === 'all' && at('side', each) === 'expenditure' && at('line', each) === 'total');
    return Number(row.column('amount')![index!]);
  };
  const yearly = (from: number) => `${(((spent(2025) / spent(from)) ** (1 / (2025 - from)) - 1) * 100).toFixed(1)}%`;
  await expect(shown(page, 'across')).toHaveText(yearly(2018));
  await expect(shown(page, 'within')).toHaveText(yearly(2021));
  // The rule takes the growth of 2019 for that of 2020.
  await expect(shown(page, 'worst')).toHaveText(`${((1 - spent(2020) / (spent(2019) * (spent(2019) / spent(2018)))) * 100).toFixed(1)}%`);
});

test('the notebook on closing rules conserves money and follows the slider', async ({ page }) => {
  await openNotebook(page, 'closing-rules');
  const made = evaluator(modelOf('resident/fund-budget'), nationalTables());
  const usual = made.run({ to: '2031' });
  const shock = (points: number, rule: string) =>
    made.run({
      to: '2031',
      overrides: [
        { path: 'closing_rule', from: '1999-01', value: rule },
        { path: 'cost_growth', from: '2027-01', until: '2027-12', value: usual.value('cost_growth', '2027')! + points / 100 },
        { path: 'cost_growth', from: '2028-01', until: '2031-12', value: usual.value('cost_growth', '2028')! },
      ],
    });
  await expect(shown(page, 'gap')).toHaveText(hundredMillion(shock(8, 'spending').value('gap', '2027')!));
  await expect(shown(page, 'conserved')).toHaveText('0.00');
  await expect(shown(page, 'reserve')).toHaveText(hundredMillion(shock(8, 'reserve').value('closing_balance', '2031')!));
  await page.getByRole('slider', { name: '百分点 points' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(shown(page, 'gap')).toHaveText(hundredMillion(shock(9, 'spending').value('gap', '2027')!));
  await expect(shown(page, 'conserved')).toHaveText('0.00');
});

test('the notebook on corridors shows what each design is worth', async ({ page }) => {
  await openNotebook(page, 'corridor-designs');
  const premium = 5_290_000 * 66.6;
  const cells: Readonly<Record<string, readonly (string | number)[]>> = { year: ['2021', '2021', '2021'], item: ['premium', 'enrolled', 'operating_cost'], amount: [premium, 5_290_000, 0.02 * premium] };
  const statement: SourceTable = { name: 'statement', rowCount: 3, column: (name) => cells[name], place: (row) => ({ file: 'statement', row }), source: () => undefined, status: () => undefined };
  const [shandong, xiamen] = compareDesigns(
    ['shandong-2015', 'xiamen'].map((id) => ({
      id, label: { zh: id, en: id },
      year: { made: evaluator(modelOf(`corridor/${id}`), { statement }), period: '2021', overrides: id === 'xiamen' ? ['surplus_line', 'loss_line'].map((path) => ({ path, from: '1999-01', value: 0.03 })) : [] },
    })),
    { mean: 0.96 * premium, cv: 0.08 },
  ).rows;
  await expect(shown(page, 'premium')).toHaveText('35231.4');
  await expect(shown(page, 'one-sided')).toHaveText(tenThousand(-shandong!.value!.parties['insurer']!.expected));
  await expect(shown(page, 'xiamen-worth')).toHaveText(tenThousand(-xiamen!.value!.parties['insurer']!.expected));
  await expect(shown(page, 'xiamen-spread')).toHaveText(tenThousand(xiamen!.outlook!.results['insurer']!.standardDeviation));
  // 4% of the premium less 2% of cost is expected to be left to insurer, fund and the year after, however it is shared.
  await expect(page.locator('figure:not(details figure) > .rows tbody td:last-child')).toHaveText(Array.from({ length: 5 }, () => tenThousand(0.02 * premium)));
});
