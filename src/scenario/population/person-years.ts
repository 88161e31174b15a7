import { levels, places, services } from './elements.ts';
import type { SyntheticClaims } from './synthetic-claims.ts';

/** What one person had in the year. */
export interface PersonYear {
  status: number;
  admissions: number;
  inpatientCost: number;
  /** Squares of the cost of each admission. */
  inpatientSquares: number;
  ineligibleInpatientCost: number;
  cost: number;
  remoteCost: number;
  crossProvinceCost: number;
  /** By class of hospital: primary, secondary, tertiary (the city's and the province's). */
  readonly classAdmissions: number[];
  readonly classCost: number[];
}

const inpatient = services.indexOf('inpatient');
const local = places.indexOf('local');
const outsideProvince = places.indexOf('outside_province');
const tertiary = levels.indexOf('tertiary');

/** Goes through the persons who have claims. The record is the same one each time: take what you need before the next. */
export function eachPersonYear({ columns, rowCount }: SyntheticClaims, visit: (year: PersonYear) => void): void {
  const year: PersonYear = {
    status: 0, admissions: 0, inpatientCost: 0, inpatientSquares: 0, ineligibleInpatientCost: 0, cost: 0, remoteCost: 0, crossProvinceCost: 0,
    classAdmissions: [0, 0, 0], classCost: [0, 0, 0],
  };
  for (let row = 0; row < rowCount; row++) {
    const expense = columns.expense[row]!;
    if (columns.service[row] === inpatient) {
      const hospital = Math.min(columns.level[row]!, tertiary);
      year.admissions++;
      year.inpatientCost += expense;
      year.inpatientSquares += expense * expense;
      year.ineligibleInpatientCost += columns.excluded[row]! + columns.own_first[row]!;
      year.classAdmissions[hospital]!++;
      year.classCost[hospital]! += expense;
    }
    year.cost += expense;
    if (columns.place[row] !== local) year.remoteCost += expense;
    if (columns.place[row] === outsideProvince) year.crossProvinceCost += expense;
    if (row + 1 < rowCount && columns.member[row + 1] === columns.member[row]) continue;
    year.status = columns.status[row]!;
    visit(year);
    year.admissions = year.inpatientCost = year.inpatientSquares = year.ineligibleInpatientCost = year.cost = year.remoteCost = year.crossProvinceCost = 0;
    year.classAdmissions.fill(0);
    year.classCost.fill(0);
  }
}
