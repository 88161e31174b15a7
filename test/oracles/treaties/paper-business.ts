import type { TreatyInputs } from './treaty-case.ts';

/** The business of Bear and Nemlick's first two treaties, to which others refer (`same_as`). */
export const paperBusiness: Readonly<Record<string, TreatyInputs>> = {
  I: { layer: '160 xs 40', classes: [{ subject_premium: 9000, loss_cost_rate: 0.04, pareto_q: 0.9 }, { subject_premium: 3000, loss_cost_rate: 0.03, pareto_q: 0.95 }], lognormal_cv: 0.528 },
  II: {
    layer: '700 xs 300',
    classes: [{ subject_premium: 2000, loss_cost_rate: 0.1, pareto_q: 1.5 }, { subject_premium: 2000, loss_cost_rate: 0.14, pareto_q: 1.3 }, { subject_premium: 2000, loss_cost_rate: 0.21, pareto_q: 1.1 }],
    coinsurance_retained: 0.2,
    lognormal_cv: 0.77,
  },
};

/** A treaty with what it takes over from another, its own words first, and groups of terms laid flat (`corridor_from`). */
export function wholeTreaty(inputs: TreatyInputs, others: ReadonlyMap<string, TreatyInputs>): TreatyInputs {
  const name = typeof inputs['same_as'] === 'string' ? inputs['same_as'].split(/[\s-]+/).at(-1)! : '';
  const base = others.get(name) ?? paperBusiness[name] ?? {};
  const own = flat(inputs);
  return { ...own, ...Object.fromEntries(Object.entries(base).filter(([key]) => !Object.hasOwn(own, key))) };
}

function flat(inputs: TreatyInputs): TreatyInputs {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).map(([inner, of]) => [`${name}_${inner}`, of as unknown]) : [[name, value]],
    ),
  );
}
