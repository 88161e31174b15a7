import { messages } from '../../i18n/locale.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { BandAmount } from '../../language/run/band-amounts.ts';
import type { OutlookYear } from '../../scenario/corridor/before-year-end.ts';
import type { OutcomeDistribution } from '../../scenario/corridor/outcome-distribution.ts';
import { lateClaimJson, lossItemJson, periodJson } from './evidence-json.ts';
import { partTerms } from '../../scenario/corridor/part-terms.ts';
import type { SettledNumber, SettledPayment, SettledSide, SettledStock, SettledYear } from '../../scenario/corridor/settlement.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { SettledContract } from './settled-contract.ts';

/** A settlement as `hengsuan.settle/1`. */
export function settlementJson(
  { contract, sources, changes, settlement, run, corrections, outlook, period, lossItems, late, issues }: SettledContract,
  world: World,
): Json {
  return {
    format: 'hengsuan.settle/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(contract.opened),
    data: dataJson(sources),
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    parties: Object.fromEntries(Object.entries(contract.corridor.parties).map(([name, label]) => [name, { ...label }])),
    contract_period: periodJson(period),
    years: settlement.years.map((year) => yearJson(year, run)),
    policy_loss: lossItems.map(lossItemJson),
    late_claims: late.map(lateClaimJson),
    corrections:
      corrections?.map(({ period, due, stocks }) => ({
        period,
        due: due.map(({ name, label, amount, from, to }) => ({ name, label: { ...label }, amount, from, to })),
        stocks: stocks.map(({ before, after }) => ({ before: stockJson(before), after: stockJson(after) })),
      })) ?? null,
    outlook: outlook ? outlookJson(outlook) : null,
    issues: issuesJson(issues),
  };
}

function yearJson(year: SettledYear, run: EvaluatedRun): Json {
  return {
    period: year.period,
    base: numberJson(year.base),
    surplus: sideJson(year.surplus, run, year.period),
    loss: sideJson(year.loss, run, year.period),
    figures: year.figures.map(numberJson),
    flows: year.flows.map(({ name, label, amount, from, to }) => ({ name, label: { ...label }, amount, from, to })),
    owed: year.owed.map(paymentJson),
    calendar: year.calendar.map(paymentJson),
    stocks: year.stocks.map(stockJson),
    balances: { ...year.balances },
    results: Object.fromEntries(Object.entries(year.results).map(([party, number]) => [party, numberJson(number)])),
  };
}

function sideJson({ amount, rate, parts, rest }: SettledSide, run: EvaluatedRun, period: string): Json {
  return {
    amount: numberJson(amount),
    rate: numberJson(rate),
    parts: parts.map((part) => ({
      ...numberFields(part),
      destination: { ...part.destination },
      terms: partTerms(run, part.name, period).map(({ name, label, value, source }) => ({
        name,
        label: { ...label },
        value,
        source: source === undefined || source === 'none' ? null : { ...source },
      })),
      bands: part.bands.map(bandJson),
    })),
    rest: numberJson(rest),
  };
}

function bandJson({ from, to, value, article, amount, source }: BandAmount): Json {
  return { from, to: to ?? null, share: value, amount, article: article ?? null, source: source === 'none' ? null : { ...source } };
}

function paymentJson({ name, label, amount, from, to, month, instalment }: SettledPayment): Json {
  return { month, name, instalment: instalment ?? null, label: { ...label }, amount, from, to };
}

function stockJson({ opening, closing }: SettledStock): Json {
  return { opening: numberJson(opening), closing: numberJson(closing) };
}

function numberFields({ name, label, unitText, value }: SettledNumber): { readonly [name: string]: Json } {
  return { name, label: { ...label }, unit: unitText, value };
}

function numberJson(number: SettledNumber): Json {
  return numberFields(number);
}

function outlookJson(year: OutlookYear): Json {
  return {
    period: year.period,
    how: { ...year.how, error: { ...year.how.error } },
    claims: distributionJson(year.claims),
    payments: year.payments.map(({ amount, label, from, to, distribution }) => ({
      name: amount,
      label: { ...label },
      from,
      to,
      distribution: distributionJson(distribution),
    })),
    settlement: distributionJson(year.settlement),
    expected_to_insurer: year.expectedToInsurer,
    expected_to_fund: year.expectedToFund,
    results: Object.fromEntries(Object.entries(year.results).map(([party, distribution]) => [party, distributionJson(distribution)])),
    stocks: year.stocks.map(({ closing, label, distribution }) => ({
      name: closing,
      label: { ...label },
      distribution: distributionJson(distribution),
    })),
    parts: year.parts.map(({ side, amount, label, distribution, bands }) => ({
      side,
      name: amount,
      label: { ...label },
      distribution: distributionJson(distribution),
      bands: bands.map(({ from, to, value, expected }) => ({ from, to: to ?? null, share: value, expected })),
    })),
  };
}

function distributionJson({
  expected,
  standardDeviation,
  least,
  greatest,
  above,
  below,
  quantiles,
  tails,
  atoms,
}: OutcomeDistribution): Json {
  return {
    expected,
    standard_deviation: standardDeviation,
    least,
    greatest,
    above,
    below,
    quantiles: quantiles.map((one) => ({ ...one })),
    tails: tails.map((one) => ({ ...one })),
    atoms: atoms.map((one) => ({ ...one })),
  };
}
