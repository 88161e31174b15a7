import type { Label, Model, Source } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import { planTexts } from '../plan-files.ts';

const id = 'benefits/behaviour';
const choice = 'response';

/** A study of how care responds to its price, as the model file has it. */
export interface ElasticityStudy {
  readonly id: string;
  readonly label: Label;
  readonly inpatient: number;
  readonly outpatient: number;
  readonly source: Source | undefined;
  readonly note: Label | undefined;
}

/** Studies that say something, in the order of the file; none where the file is not there. */
export function elasticityStudies(period: string): readonly ElasticityStudy[] {
  const model = planTexts[id] === undefined ? undefined : readModel(planTexts[id], `${id}.yaml`).model;
  const options = model?.quantities.get(choice)?.choices;
  if (!model || !options) return [];
  return Object.entries(options).flatMap(([option, label]): ElasticityStudy[] => {
    const values = valuesOf(model, option, period);
    if (values.inpatient === 0 && values.outpatient === 0) return [];
    const dated = model.quantities.get(option)?.values.at(-1);
    return [{ id: option, label, ...values, source: dated?.source, note: dated?.note }];
  });
}

function valuesOf(model: Model, option: string, period: string): { readonly inpatient: number; readonly outpatient: number } {
  const run = evaluator(model, {}).run({ from: period, to: period, overrides: [{ path: choice, from: `${period}-01`, value: option }] });
  return { inpatient: run.value('inpatient_elasticity', period) ?? 0, outpatient: run.value('outpatient_elasticity', period) ?? 0 };
}
