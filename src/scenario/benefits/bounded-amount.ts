import type { Label } from '../../language/model.ts';
import type { Model } from '../../language/model.ts';

/** What a payer or patients pay in all, and between which bounds it surely lies, yuan. */
export interface BoundedAmount {
  /** The settlement's payment or own payment. */
  readonly payment: string;
  readonly label: Label;
  /** Whose money; absent for patients. */
  readonly fund?: Label;
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

/** Every payment of a plan's settlement in its order, the patients' last. @throws TypeError where it names no settlement */
export function paymentsOf({ id, settlement, quantities }: Model): readonly Pick<BoundedAmount, 'payment' | 'label' | 'fund'>[] {
  if (!settlement) throw new TypeError(`paymentsOf: a plan that names a settlement; got ${id}`);
  const label = (payment: string) => quantities.get(payment)!.label;
  return [
    ...settlement.layers.map(({ payment, fund }) => ({ payment, label: label(payment), fund })),
    { payment: settlement.own, label: label(settlement.own) },
  ];
}
