import type { Issue } from '../../i18n/issue.ts';
import type { Label, SourceTables } from '../../language/model.ts';
import type { ContractTable } from '../../tables/contract-table.ts';

/** One folder or file that figures were read from. */
export interface DataSource {
  readonly path: string;
  readonly title?: Label;
  readonly sha256: string;
}

/** What one folder or file holds. */
export interface DataPart {
  readonly source?: DataSource;
  readonly contractTables: readonly ContractTable[];
  /** Tables of no contract, by name. */
  readonly plainTables: SourceTables;
  readonly issues: readonly Issue[];
}

export const noPart: DataPart = { contractTables: [], plainTables: {}, issues: [] };
