import { isFaulty, type Faulty } from '../../../src/actuarial/reserving/finding.ts';

/** The result, where there is one. @throws with the fault's code otherwise */
export function sound<Result extends object>(result: Result | Faulty): Exclude<Result, Faulty> {
  if (isFaulty(result)) throw new Error(`${result.fault.code} ${JSON.stringify(result.fault.values)}`);
  return result as Exclude<Result, Faulty>;
}

/** The code of the fault. @throws where there is a result */
export function faultOf(result: object): string {
  if (!isFaulty(result)) throw new Error('a result instead of a fault');
  return (result as Faulty).fault.code;
}
