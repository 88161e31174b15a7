/** What one use of the small fund has of its own: lines as they stand in a model file. */
export interface SmallFundParts {
  /** Where its wages and its costs are bound. */
  readonly wages: string;
  readonly costs: string;
  readonly parameters: string;
  readonly variables: string;
}

/** A fund of two sides that grow from what was observed, wages with their growth and costs with that of prices. */
export function smallFund({ wages, costs, parameters, variables }: SmallFundParts): string {
  return `axis: {time: year}
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
${parameters}
inputs:
  wages:
    label: {zh: 工资, en: Wages}
    unit: yuan/year
${wages}
    project: prev(wages) * (1 + wage_growth)
  costs:
    label: {zh: 费用, en: Costs}
    unit: yuan/year
${costs}
    project: prev(costs) * (1 + price_growth)
variables:
${variables}
`;
}
