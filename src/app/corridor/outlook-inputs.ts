import type { ClaimsAsked, ContractAsked, SizesColumn } from '../../runner/corridor/questions.ts';
import { contractTexts } from '../settlement/contract-files.ts';
import type { SettlementDesk } from '../settlement/settlement-desk.svelte.ts';
import type { OutlookEdits } from '../state/corridor-edits.ts';

/** Years that a simulation draws. */
export const simulatedYears = 100_000;

/** Claims of the past from a file that is open; only its name is kept with the project. */
export interface ClaimSample {
  readonly file: string;
  readonly columns: readonly SizesColumn[];
}

/** What to begin with: half of the year's claims paid, the other half open; nothing paid yet where none are stated. */
export function usualOutlook({ run, model, year }: Pick<SettlementDesk, 'run' | 'model' | 'year'>): OutlookEdits {
  const paid = Math.round((run?.value(model?.corridor?.claims ?? '', year ?? '') ?? 0) / 2e4) * 1e4;
  return { kind: 'whole', paid, mean: paid, cv: 0.15, claims: 5000, perClaim: Math.max(1000, Math.round(paid / 5000)), perClaimCv: 1.5, seed: 7 };
}

/** The column of a sample that is in use: the one chosen, or the first, which is a payment where there is one. */
export function columnOf(sample: ClaimSample | undefined, { sample: chosen }: OutlookEdits): SizesColumn | undefined {
  return sample?.columns.find(({ header }) => header === chosen?.header) ?? sample?.columns[0];
}

/** The claims as they are asked about; undefined while the file they come from is not open. */
export function claimsAsked(inputs: OutlookEdits, sample: ClaimSample | undefined): ClaimsAsked | undefined {
  const { kind, paid, mean, cv, claims, perClaim, perClaimCv } = inputs;
  if (kind === 'whole') return { kind, paid, mean, cv };
  if (kind === 'collective') return { kind, paid, claims, perClaim, perClaimCv };
  const column = columnOf(sample, inputs);
  return sample && column ? { kind, paid, claims, sampleName: `${sample.file} ${column.header} ${column.amounts.length}`, sizes: column.amounts } : undefined;
}

/** The open contract and statement as a worker is asked about them. */
export function contractAsked({ entry, statement, years, year, overrides }: SettlementDesk): ContractAsked | undefined {
  const from = years[0];
  if (from === undefined || year === undefined) return undefined;
  return { contract: entry.id, texts: contractTexts, figures: statement.figures, from, period: year, overrides };
}
