import type { Files } from './overlay.ts';

/** A fund of two growing sides, observed in 2024 and 2025, with a choice of who bears a gap. */
export const model = `model: small/fund
title: {zh: 小基金, en: Small fund}
axis: {time: year}
parameters:
  wage_growth:
    label: {zh: 工资增长率, en: Wage growth}
    unit: 1
    minimum: -0.5
    maximum: 1
    values: [{from: 2000-01, value: 0.04, status: assumed, source: none}]
  price_growth:
    label: {zh: 价格增长率, en: Price growth}
    unit: 1
    values: [{from: 2000-01, value: 0.03, status: assumed, source: none}]
  rate:
    label: {zh: 费率, en: Rate}
    unit: 1
    minimum: 0
    maximum: 0.2
    values: [{from: 2000-01, value: 0.06, status: assumed, source: none}]
inputs:
  wages:
    label: {zh: 工资, en: Wages}
    unit: yuan/year
    table: contribution_base
    column: base_total
    where: {scheme: employee}
    project: prev(wages) * (1 + wage_growth)
  costs:
    label: {zh: 费用, en: Costs}
    unit: yuan/year
    table: fund_flows
    column: amount
    where: {scheme: employee, account: pool, side: expenditure, line: total}
    project: prev(costs) * (1 + price_growth)
variables:
  income:
    label: {zh: 收入, en: Income}
    unit: yuan/year
    formula: wages * rate
  expenditure:
    label: {zh: 支出, en: Expenditure}
    unit: yuan/year
    formula: costs
  current_balance:
    label: {zh: 当期结余, en: Current balance}
    unit: yuan/year
    output: true
    formula: income - expenditure
`;

const bases = 'year,scheme,contributors,base_total\n2024,employee,10,1000\n2025,employee,10,1040\n';
const flows = 'year,scheme,account,side,line,amount\n2024,employee,pool,expenditure,total,55\n2025,employee,pool,expenditure,total,57\n';

export const scenario = `scenario: uncertain
name: {zh: 不确定, en: Uncertain}
assume:
  - {path: price_growth, from: 2026-01, as: difference, distribution: {normal: {mean: 0, sd: 0.02}}}
`;

const dear = `scenario: dear
name: {zh: 药价上涨, en: Dear}
set: [{path: price_growth, from: 2026-01, value: 0.06}]
assume:
  - {path: price_growth, from: 2026-01, as: difference, distribution: {normal: {mean: 0, sd: 0.02}}}
`;

export const files: Files = { 'fund.yaml': model, 'bases.csv': bases, 'flows.csv': flows, 'uncertain.yaml': scenario, 'dear.yaml': dear };
