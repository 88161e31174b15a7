/** A treaty of a case file: what it covers, on what business, and its terms, by whatever names the file uses. */
export type TreatyInputs = Readonly<Record<string, unknown>>;

/** Business of one class in a layer: losses above the attachment follow a single-parameter Pareto of this shape. */
export interface TreatyClass {
  readonly premium: number;
  readonly lossRate: number;
  readonly shape: number;
}

export interface Layer {
  readonly limit: number;
  readonly attachment: number;
}

/** The first number under one of the names; undefined where there is none. `100/75` is a number. */
export function numberNamed(inputs: TreatyInputs, names: RegExp, except?: RegExp): number | undefined {
  for (const [name, value] of Object.entries(inputs)) {
    if (!names.test(name) || except?.test(name)) continue;
    if (typeof value === 'number') return value;
    const text = typeof value === 'string' ? value.trim() : '';
    if (/^[\d.]+\s*%$/.test(text)) return Number.parseFloat(text) / 100;
    if (/^[\d.]+$/.test(text)) return Number(text);
    const quotient = /([\d.]+)\s*\/\s*([\d.]+)/.exec(text);
    if (quotient) return Number(quotient[1]) / Number(quotient[2]);
  }
  return undefined;
}

/** `160 xs 40`. */
export function layerOf(inputs: TreatyInputs): Layer | undefined {
  const found = /([\d.]+)\s*xs?\s*([\d.]+)/i.exec(typeof inputs['layer'] === 'string' ? inputs['layer'] : '');
  return found ? { limit: Number(found[1]), attachment: Number(found[2]) } : undefined;
}

export function classesOf(inputs: TreatyInputs): readonly TreatyClass[] {
  const list = Array.isArray(inputs['classes']) ? (inputs['classes'] as readonly TreatyInputs[]) : [];
  return list.map((one) => {
    const [premium, lossRate, shape] = [numberNamed(one, /premium/), numberNamed(one, /rate/), numberNamed(one, /pareto|shape|^q$/)];
    if (premium === undefined || lossRate === undefined || shape === undefined) throw new RangeError(`classesOf: premium, rate and shape; got ${JSON.stringify(one)}`);
    return { premium, lossRate, shape };
  });
}

/** Years that are taken together, one if nothing is said. */
export function yearsOf(inputs: TreatyInputs): number {
  const named = numberNamed(inputs, /years|period/);
  if (named !== undefined) return named;
  const words = JSON.stringify(inputs);
  const told = /(\d+|two|three|four|five)[\s-]*year/i.exec(words)?.[1]?.toLowerCase();
  return told === undefined ? 1 : (({ two: 2, three: 3, four: 4, five: 5 } as Readonly<Record<string, number>>)[told] ?? Number(told));
}

/** Subject premium of all years. */
export function subjectPremium(inputs: TreatyInputs): number {
  const yearly = classesOf(inputs).reduce((sum, { premium }) => sum + premium, 0) || numberNamed(inputs, /^subject_premium$/);
  if (yearly === undefined) throw new RangeError('subjectPremium: a subject premium; got none');
  return yearly * yearsOf(inputs);
}

/** Expected losses in the layer, of all years. */
export function expectedLoss(inputs: TreatyInputs): number {
  const byClass = classesOf(inputs).reduce((sum, { premium, lossRate }) => sum + premium * lossRate, 0);
  const yearly = byClass || (numberNamed(inputs, /^subject_premium$/) ?? Number.NaN) * (numberNamed(inputs, /loss_cost/) ?? Number.NaN);
  return Number.isNaN(yearly) ? (numberNamed(inputs, /expected_layer_loss|expected_loss$/) ?? Number.NaN) : yearly * yearsOf(inputs);
}
