import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { assumptionsOf, type ClaimsAssumptions } from '../../../src/scenario/population/assumptions.ts';

const shipped = shippedModel('population/synthetic-claims');
const run = shippedEvaluator(shipped).run({ from: '2021', to: '2025' });

export const shippedAssumptions = (period: string): ClaimsAssumptions => assumptionsOf(run, period);
