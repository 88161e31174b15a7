import { table, type ColumnTable } from 'arquero';
import type { ContractTable } from './contract-table.ts';

/**
 * A contract table as an Arquero table, for tidy work where generated code is allowed: Arquero's verbs write code, which
 * the page's content-security policy forbids. It stands apart because the first screen needs tables and not Arquero.
 */
export function arqueroTable(contractTable: ContractTable): ColumnTable {
  const columns = contractTable.contract.columns.flatMap(({ id }) => {
    const column = contractTable.column(id);
    return column ? [[id, Array.from(column)] as const] : [];
  });
  return table(Object.fromEntries(columns));
}
