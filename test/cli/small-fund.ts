import { smallFund } from '../scenario/simulation/small-fund.ts';
import type { Files } from './overlay.ts';

/** The small fund as a file: observed in 2024 and 2025 in tables of the usual contracts, its rate a parameter. */
export const model = `model: small/fund
title: {zh: 小基金, en: Small fund}
${smallFund({
  wages: '    table: contribution_base\n    column: base_total\n    where: {scheme: employee}',
  costs: '    table: fund_flows\n    column: amount\n    where: {scheme: employee, account: pool, side: expenditure, line: total}',
  parameters: `  rate:
    label: {zh: 费率, en: Rate}
    unit: 1
    minimum: 0
    maximum: 0.2
    values: [{from: 2000-01, value: 0.06, status: assumed, source: none}]`,
  variables: `  income:
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
    formula: income - expenditure`,
})}`;

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
