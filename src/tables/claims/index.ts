export { readClaims, readClaimsColumns, type ClaimsReading, type ClaimsTableReading, type ReadClaimsOptions } from './read-claims.ts';
export { sourceOfBlob, sourceOfBytes, type ClaimsSource } from './source.ts';
export { claimsTable, settlementOf } from './claims-table.ts';
export type { ClaimsColumns } from './claims-columns.ts';
export { leftOutReasons, type LeftOut, type LeftOutReason, type RowTotals } from './left-out.ts';
export { claimColumns, claimsContract } from './columns.ts';
export { claimColumnIds } from './header-report.ts';
export { claimsTemplate, claimsTemplateCsv } from './template.ts';
