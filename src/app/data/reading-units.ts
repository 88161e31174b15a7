import type { Contract } from '../../tables/contract.ts';
import { contractById } from '../../tables/contracts/all.ts';
import { unitBase } from '../../tables/text/reading-unit.ts';

/** Units in which people write figures, by what the unit counts. */
const units: Readonly<Record<ReturnType<typeof unitBase>, readonly string[]>> = {
  yuan: ['元', '万元', '亿元'],
  person: ['人', '万人'],
  visit: ['人次', '万人次'],
  day: ['天', '万天'],
  '1': [],
};

/** The unit of the house of a meaning (`fund_flows.amount side=income`), undefined for what is no figure. */
export function unitOfTaken(taken: string): string | undefined {
  const [contract = '', column = ''] = (taken.split(' ')[0] ?? '').split('.');
  return contractById(contract)?.columns.find(({ id }) => id === column)?.unit;
}

/** Reading units that fit a unit of the house; none for a ratio. */
export function readingUnits(unit: string | undefined): readonly string[] {
  return unit === undefined ? [] : units[unitBase(unit)];
}

export function isRatio(unit: string | undefined): boolean {
  return unit !== undefined && unitBase(unit) === '1';
}

/** Reading units of a guess on a sheet whose items stand down its rows, where no column says what it counts. */
export function unitsOfContract(contract: Contract | undefined): readonly string[] {
  return [...new Set(contract?.columns.flatMap((column) => readingUnits(column.unit)) ?? [])];
}
