import measuresText from '../../models/measures.yaml?raw';
import { readMeasures, type LegalOrder } from '../../src/reports/explanation/measures-file.ts';

const { order } = readMeasures(measuresText, 'models/measures.yaml');

/** What is done, and in which order, where a year's income does not cover its expenditure. @throws RangeError where the file is not sound */
export function legalOrder(): LegalOrder {
  if (!order) throw new RangeError('legalOrder: a sound models/measures.yaml; got one with issues');
  return order;
}
