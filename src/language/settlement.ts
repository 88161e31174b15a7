import type { Model } from './model.ts';

/** Everything a model's settlement names: the expense, what patients pay, and the payments in their order. */
export function settlementNames({ settlement }: Pick<Model, 'settlement'>): readonly string[] {
  return settlement ? [settlement.expense, ...settlement.layers.map(({ payment }) => payment), settlement.own] : [];
}
