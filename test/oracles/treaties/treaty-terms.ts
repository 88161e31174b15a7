import type { Bracket } from '../../../src/language/model.ts';
import type { Override } from '../../../src/language/override.ts';
import { term } from '../../scenario/corridor/contracts.ts';
import { expectedLoss, numberNamed, subjectPremium, yearsOf, type TreatyInputs } from './treaty-case.ts';

/** Which model file a treaty is, its terms, the figures beside losses, and the quantity its case asks for. */
export interface Treaty {
  readonly model: string;
  readonly terms: readonly Override[];
  readonly figures: Readonly<Record<string, number>>;
  readonly asked: string;
}

/** Reads a treaty by its terms. @throws RangeError where they are none of the kinds known */
export function treatyOf(inputs: TreatyInputs): Treaty {
  const words = JSON.stringify(inputs);
  if (numberNamed(inputs, /min\w*_rate|max\w*_rate/) !== undefined) return retroRated(inputs);
  if (/sliding|slides/i.test(words)) return slidingScale(inputs, words);
  if (/profit/i.test(words)) return profitCommission(inputs, words);
  if (/corridor/i.test(words)) return lossCorridor(inputs);
  if (/aggregate|reinstatement/i.test(words)) return aggregateTerms(inputs);
  throw new RangeError(`treatyOf: a kind of treaty that is known; got ${String(inputs['name'])}`);
}

function given(name: string, value: number | undefined): readonly Override[] {
  return value === undefined ? [] : [term(name, value)];
}

const loadOf = (inputs: TreatyInputs) => numberNamed(inputs, /load/);
const retainedOf = (inputs: TreatyInputs) => numberNamed(inputs, /coinsurance|coparticipation|retained/);

function aggregateTerms(inputs: TreatyInputs): Treaty {
  return {
    model: 'treaty-aggregate',
    terms: [
      ...given('aggregate_deductible', numberNamed(inputs, /deductible/)), ...given('aggregate_limit', numberNamed(inputs, /aggregate_limit|limit_aggregate/)),
      ...given('retained_share', retainedOf(inputs)), ...given('loss_load', loadOf(inputs)),
    ],
    figures: { subject_premium: subjectPremium(inputs) },
    asked: 'treaty_rate',
  };
}

function retroRated(inputs: TreatyInputs): Treaty {
  return {
    model: 'treaty-retro-rating',
    terms: [...given('minimum_rate', numberNamed(inputs, /min/)), ...given('maximum_rate', numberNamed(inputs, /max/)), ...given('loss_load', loadOf(inputs))],
    figures: { subject_premium: subjectPremium(inputs) },
    asked: 'treaty_rate',
  };
}

/** `40% at loss ratio <=35%, slides 0.75:1 to 25% at 55%, …` */
function slidingScale(inputs: TreatyInputs, words: string): Treaty {
  const points = [...words.matchAll(/([\d.]+)%\s*at\s*(?:a\s*)?(?:loss ratio\s*)?(?:of\s*)?(?:<=|>=|≤|≥)?\s*([\d.]+)%/g)];
  const scale = points.map((point): Bracket => ({ from: Number(point[2]) / 100, value: Number(point[1]) / 100 })).toSorted((a, b) => a.from - b.from);
  if (scale.length < 2) throw new RangeError('slidingScale: two points of the scale; got fewer');
  return { model: 'treaty-sliding-scale', terms: [term('scale', scale)], figures: { treaty_premium: treatyPremium(inputs) }, asked: 'commission_rate' };
}

/** `25% after 20%`, or the two by name. */
function profitCommission(inputs: TreatyInputs, words: string): Treaty {
  const told = /([\d.]+)%\s*(?:share\s*)?(?:of profit\s*)?after\s*(?:a\s*)?([\d.]+)%/i.exec(words);
  const share = numberNamed(inputs, /profit|commission|share/, /expense|retained|coinsurance|allowance/) ?? (told ? Number(told[1]) / 100 : undefined);
  const expense = numberNamed(inputs, /expense|allowance|margin/) ?? (told ? Number(told[2]) / 100 : undefined);
  if (share === undefined || expense === undefined) throw new RangeError('profitCommission: a share and an expense allowance; got one of them');
  return {
    model: 'treaty-profit-commission',
    terms: [term('commission_share', share), term('expense_allowance', expense), ...given('retained_share', retainedOf(inputs))],
    figures: { treaty_premium: treatyPremium(inputs) },
    asked: 'commission_rate',
  };
}

function lossCorridor(inputs: TreatyInputs): Treaty {
  const expected = expectedLoss(inputs);
  const { reference, from, to } = corridorOf(inputs, expected);
  const share = numberNamed(inputs, /(cedent|cedant|company|corridor)\w*(share|percent)|share_\w*(cedent|cedant)/) ?? 1;
  return {
    model: 'treaty-loss-corridor',
    terms: [
      term('cedent_bands', [{ from: 0, value: 0 }, { from, value: share }, { from: to, value: 0 }]),
      ...given('retained_share', retainedOf(inputs)), ...given('loss_load', loadOf(inputs)),
    ],
    figures: { subject_premium: subjectPremium(inputs), reference },
    asked: 'treaty_rate',
  };
}

/** Where the corridor lies, as multiples of expected losses, of the treaty premium (loss ratios), or in money. */
function corridorOf(inputs: TreatyInputs, expected: number): { readonly reference: number; readonly from: number; readonly to: number } {
  const others = Object.fromEntries(Object.entries(inputs).filter(([name]) => !['layer', 'classes', 'load'].includes(name)));
  const words = JSON.stringify(others);
  const money = (from: number, to: number) => ({ reference: expected, from: from / expected, to: to / expected });
  const isRatio = (bound: number) => bound <= 10;
  const scaled = (from: number, to: number) =>
    !isRatio(to) ? money(from, to) : /loss[\s_]ratio/i.test(words) ? { reference: treatyPremium(inputs), from, to } : { reference: expected, from, to };
  const [low, high] = [numberNamed(others, /from|lower|low|start|attach/), numberNamed(others, /_to$|^to$|upper|high|_end|exhaust/)];
  if (low !== undefined && high !== undefined) return scaled(low, high);
  const list = Object.values(others).find((value): value is readonly number[] => Array.isArray(value) && value.length === 2 && value.every((bound) => typeof bound === 'number'));
  if (list) return scaled(list[0]!, list[1]!);
  const excess = /([\d.]+)\s*xs\s*([\d.]+)/i.exec(words);
  if (excess) return money(Number(excess[2]), Number(excess[1]) + Number(excess[2]));
  const percents = /([\d.]+)%?\s*(?:-|–|to|and)\s*([\d.]+)%/.exec(words);
  if (percents) return scaled(Number(percents[1]) / 100, Number(percents[2]) / 100);
  const amounts = /([\d.]+)\s*(?:-|–|to|and)\s*([\d.]+)/.exec(words);
  if (amounts) return scaled(Number(amounts[1]), Number(amounts[2]));
  if (/twice|double/i.test(words)) return { reference: expected, from: 1, to: 2 };
  throw new RangeError('corridorOf: where the corridor lies; got nothing');
}

function treatyPremium(inputs: TreatyInputs): number {
  const rate = numberNamed(inputs, /^(treaty_|reinsurance_|ceded_)?(rate|premium_rate)$/) ?? numberNamed(inputs, /treaty_rate|reinsurance_rate/);
  const premium = numberNamed(inputs, /^(treaty|reinsurance|ceded)_premium$/);
  if (premium !== undefined) return premium * yearsOf(inputs);
  if (rate === undefined) throw new RangeError('treatyPremium: a treaty rate or premium; got none');
  return rate * subjectPremium(inputs);
}
